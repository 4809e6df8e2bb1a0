/** The tables of a partner's transparency log. */
export const TLOG_TABLES = [
  'tlog_checkpoint',
  'tlog_cosignature',
  'tlog_customer_day',
  'tlog_day',
  'tlog_day_source',
  'tlog_erasure',
  'tlog_head',
  'tlog_node',
  'tlog_place',
  'tlog_removal',
  'tlog_run',
  'tlog_statement',
];
