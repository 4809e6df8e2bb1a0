import type { SamplePartner } from './partners';

/** A company as it is at the start of the scenario; everything else is generated. */
export type Company = {
  name: string;
  domain: string;
  country: string;
  /** Its name before it is renamed in the middle of the scenario. */
  formerName?: string;
  /** Has bought nothing yet. */
  buysNothing?: boolean;
};

const NAMED_COMPANIES: Company[] = [
  company({ name: 'Relecloud', tenant: 'relecloud', country: 'US' }),
  company({ name: 'Trey Research', tenant: 'treyresearch', country: 'GB' }),
  company({ name: 'Adatum Corporation', tenant: 'adatum', country: 'DE' }),
  company({ name: 'Fourth Coffee', tenant: 'fourthcoffee', country: 'NL' }),
  company({ name: 'トレイリサーチ株式会社', tenant: 'treyresearchjp', country: 'JP' }),
  company({ name: '노스윈드 트레이더스', tenant: 'northwindkr', country: 'KR' }),
  {
    ...company({ name: 'Tailwind Traders', tenant: 'tailwind', country: 'US' }),
    formerName: 'Northwind Traders',
  },
  company({ name: "Munson's Pickles & Preserves Farm", tenant: 'munsons', country: 'US' }),
  company({ name: 'Wingtip Toys', tenant: 'wingtiptoys', country: 'FR' }),
  { ...company({ name: 'Bellows College', tenant: 'bellows', country: 'IE' }), buysNothing: true },
  company({ name: 'City Power & Light', tenant: 'citypower', country: 'US' }),
  company({ name: 'Alpine Ski House', tenant: 'alpineskihouse', country: 'CH' }),
  company({ name: 'Lamna Healthcare', tenant: 'lamna', country: 'SE' }),
  company({
    name: 'The International Society of Independent Wholesalers, Importers and Worldwide Shippers of Fine Coffee, Tea, Cocoa and Spices (Southridge Branch), a Company of the Wide World Importers Group',
    tenant: 'wideworldimporters',
    country: 'SG',
  }),
  company({ name: 'Woodgrove Bank', tenant: 'woodgrove', country: 'CA' }),
  company({ name: 'VanArsdel, Ltd.', tenant: 'vanarsdel', country: 'AU' }),
  company({ name: 'Café Lucerne "Le Petit" Sàrl', tenant: 'cafelucerne', country: 'CH' }),
  company({ name: 'Proseware', tenant: 'proseware', country: 'BR' }),
];

const GOVERNMENT_COMPANIES: Company[] = [
  company({ name: 'Baldwin Museum of Science', tenant: 'baldwinmuseum', country: 'US' }),
  company({ name: 'City of Southridge', tenant: 'cityofsouthridge', country: 'US' }),
  company({ name: 'Woodgrove County Schools', tenant: 'woodgroveschools', country: 'US' }),
  company({ name: 'Alpine Forest Service', tenant: 'alpineforest', country: 'US' }),
  company({ name: 'Lamna Public Health', tenant: 'lamnapublichealth', country: 'US' }),
  company({ name: 'Coho Harbor Authority', tenant: 'cohoharbor', country: 'US' }),
];

const STEMS = [
  ...['Adventure Works', 'Blue Yonder', 'Coho Vineyard', 'Consolidated Messenger', 'First Up'],
  ...['Graphic Design Institute', 'Humongous Insurance', 'Litware', 'Lucerne Publishing'],
  ...["Margie's Travel", 'Nod Publishers', 'School of Fine Art', 'Tailspin Toys', 'Wingtip'],
];
const ENDINGS = [
  ...['North', 'South', 'Retail', 'Logistics', 'Studios', 'Partners', 'Labs', 'Energy', 'Foods'],
  ...['Consulting', 'Media', 'Systems', 'Holdings'],
];
const COUNTRIES = ['US', 'GB', 'DE', 'FR', 'NL', 'SE', 'CA', 'AU', 'JP', 'BR', 'IN'];

/** Company `index` (from 0) of a partner's customers: first the named ones, then generated ones. */
export function companyOf(partner: SamplePartner, index: number): Company {
  const named = partner.cloud === 'us_government' ? GOVERNMENT_COMPANIES : NAMED_COMPANIES;
  return named[index] ?? inventedCompany(partner, index - named.length);
}

function inventedCompany(partner: SamplePartner, number: number): Company {
  const stem = STEMS[number % STEMS.length] ?? '';
  const ending = ENDINGS[Math.floor(number / STEMS.length) % ENDINGS.length] ?? '';
  const round = Math.floor(number / (STEMS.length * ENDINGS.length));
  const name = round === 0 ? `${stem} ${ending}` : `${stem} ${ending} ${round + 1}`;
  const tenant = name.toLowerCase().replace(/[^a-z\d]/g, '');
  const country = partner.cloud === 'us_government' ? 'US' : COUNTRIES[number % COUNTRIES.length];
  return company({ name, tenant, country: country ?? 'US' });
}

function company(seed: { name: string; tenant: string; country: string }): Company {
  return { name: seed.name, domain: `${seed.tenant}.onmicrosoft.com`, country: seed.country };
}
