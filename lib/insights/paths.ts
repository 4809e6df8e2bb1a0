export const INSIGHTS_PATH = '/insights/subscriptions';
