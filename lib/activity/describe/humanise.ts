/**
 * An identifier as words: `create_order` and `createOrder` become `Create order`,
 * `PartnerIdOnRecord` becomes `Partner id on record`, `MPNId` becomes `MPN id`, `LineItem-0`
 * becomes `Line item 0`.
 */
export function humanise(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])(?=[A-Z][a-z])/g, '$1 ')
    .split(/[\s_-]+/)
    .filter(Boolean)
    .map((word) => (/^[A-Z\d]{2,}$/.test(word) ? word : word.toLowerCase()));
  const sentence = words.join(' ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
