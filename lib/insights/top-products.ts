import type { Scope } from '@/lib/auth/scope';
import { queryRows, sql } from '@/lib/platform/database/database';
import { licensesWhere } from './figure-condition';
import type { Amount } from './figures';

/** A product by its offer's id, named as it was sold last, with what is active of it now. */
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
 * The five products of which most subscriptions are active now, and the five with most licenses in
 * them; trials count too. Of equals, the first by name.
 */
export async function listTopProducts(scope: Scope): Promise<TopProducts> {
  const rows = await queryRows<ProductRow>(sql`
    WITH product AS (
      SELECT offer_id, (array_agg(offer_name ORDER BY created_at DESC, id))[1] AS offer_name,
        count(*) AS subscriptions, ${licensesWhere(sql`true`)} AS licenses
      FROM subscription
      WHERE partner_id = ${scope.partnerId}::uuid AND lower(status) = 'active'
      GROUP BY offer_id)
    (SELECT * FROM product ORDER BY subscriptions DESC, offer_name, offer_id LIMIT ${MAX_PRODUCTS})
    UNION
    (SELECT * FROM product ORDER BY licenses DESC, offer_name, offer_id LIMIT ${MAX_PRODUCTS})`);
  const products = rows.map(toProduct);
  const top = (unit: keyof Amount) =>
    products
      .filter((product) => product[unit] > 0)
      .sort((one, other) => other[unit] - one[unit] || compareNames(one, other))
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

// As the database orders them, so that both choose the same five.
function compareNames(one: ProductAmount, other: ProductAmount): number {
  const [name, otherName] = [one, other].map(
    ({ offerName, offerId }) => `${offerName}\0${offerId}`,
  );
  return String(name) < String(otherName) ? -1 : 1;
}
