import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { licensesWhere } from './figure-condition';
import type { Amount } from './figures';

/** A product by its offer id, with its latest name and what is active of it now. */
export type ProductAmount = Amount & { offerId: string; offerName: string };

export type TopProducts = { bySubscriptions: ProductAmount[]; byLicenses: ProductAmount[] };

const MAX_PRODUCTS = 5;

type ProductRow = {
  offer_id: string;
  offer_name: string;
  subscriptions: string;
  licenses: string;
};

/**
 * The five products with the most active subscriptions, and the five with the most licenses in
 * them; trials count too. Ties are ordered by name.
 */
export async function listTopProducts(scope: Scope): Promise<TopProducts> {
  const rows = await queryRows<ProductRow>(
    scope,
    sql`
    WITH product AS (
      SELECT offer_id, (array_agg(offer_name ORDER BY created_at DESC, id))[1] AS offer_name,
        count(*) AS subscriptions, ${licensesWhere(sql`true`)} AS licenses
      FROM subscription
      WHERE partner_id = ${scope.partnerId}::uuid AND lower(status) = 'active'
      GROUP BY offer_id)
    (SELECT * FROM product ORDER BY subscriptions DESC, offer_name, offer_id LIMIT ${MAX_PRODUCTS})
    UNION
    (SELECT * FROM product ORDER BY licenses DESC, offer_name, offer_id LIMIT ${MAX_PRODUCTS})`,
  );
  const products = rows.map(toProduct);
  const top = (unit: keyof Amount) =>
    products
      .filter((product) => product[unit] > 0)
      .sort((a, b) => b[unit] - a[unit] || compareNames(a, b))
      .slice(0, MAX_PRODUCTS);
  return { bySubscriptions: top('subscriptions'), byLicenses: top('licenses') };
}

function toProduct({ offer_id, offer_name, subscriptions, licenses }: ProductRow): ProductAmount {
  return {
    offerId: offer_id,
    offerName: offer_name,
    subscriptions: Number(subscriptions),
    licenses: Number(licenses),
  };
}

// Orders as the database does, so that both select the same five.
function compareNames(a: ProductAmount, b: ProductAmount): number {
  const [name, otherName] = [a, b].map(({ offerName, offerId }) => `${offerName}\0${offerId}`);
  return String(name) < String(otherName) ? -1 : 1;
}
