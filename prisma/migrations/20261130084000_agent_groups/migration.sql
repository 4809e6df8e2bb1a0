-- AlterTable
ALTER TABLE "partner_setting" ADD COLUMN     "admin_agent_groups" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "sales_agent_groups" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "helpdesk_agent_groups" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];
