/** A customer of a partner in the tests' world. */
export type WorldCustomer = {
  id: string;
  name: string;
  primaryDomain: string | null;
  country: string | null;
};

export const ADATUM: WorldCustomer = {
  id: '7c1d0a10-0000-4000-8000-000000000001',
  name: 'Adatum Corporation',
  primaryDomain: 'adatum.onmicrosoft.com',
  country: 'US',
};

export const WINGTIP: WorldCustomer = {
  id: '7c1d0a10-0000-4000-8000-000000000002',
  name: 'ウィングチップ トイズ',
  primaryDomain: 'wingtiptoys.onmicrosoft.com',
  country: 'JP',
};

export const WOODGROVE: WorldCustomer = {
  id: '7c1d0a10-0000-4000-8000-000000000003',
  name: '우드그로브 은행',
  primaryDomain: 'woodgrove.onmicrosoft.com',
  country: 'KR',
};

/** Has bought nothing, and a name that is markup when nobody escapes it. */
export const SCRIPTED: WorldCustomer = {
  id: '7c1d0a10-0000-4000-8000-000000000004',
  name: `<script>alert('name')</script> & Söhne`,
  primaryDomain: null,
  country: null,
};

export const TAILSPIN_CUSTOMERS = [ADATUM, WINGTIP, WOODGROVE, SCRIPTED];

/** A word that stands in every text of the other partner's, and in nothing of Tailspin's. */
export const LAMNA_MARK = 'Quillfeather';

export const LAMNA_CUSTOMER: WorldCustomer = {
  id: '9e40b7a2-0000-4000-8000-000000000001',
  name: `${LAMNA_MARK} County`,
  primaryDomain: `${LAMNA_MARK.toLowerCase()}.onmicrosoft.us`,
  country: 'US',
};

/** The id of no customer at all. */
export const NO_CUSTOMER_ID = '00000000-0000-4000-8000-00000000dead';
