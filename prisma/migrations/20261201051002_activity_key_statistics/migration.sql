-- Of expressions in indexes PostgreSQL knows nothing until the table is analyzed.
ANALYZE "activity";
