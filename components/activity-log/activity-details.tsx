import { Facts } from '@/components/ui/facts';
import { TextLink } from '@/components/ui/text-link';
import type { ActivityDetails as Details } from '@/lib/activity/words/details';
import { AdditionalInformation } from './additional-information';
import { DetailsSection } from './details-section';
import { FactValue } from './fact-value';
import { LineItems } from './line-items';
import { ValueView } from './value-view';

type ActivityDetailsProps = {
  details: Details;
  /** Whether this is the record's own page, which needs no link to itself. */
  isOwnPage?: boolean;
};

/** Everything that a record holds. It only lays out: a browser can do it as well as the server. */
export function ActivityDetails({ details, isOwnPage = false }: ActivityDetailsProps) {
  const { href, lineItems, oldValue, newValue, additional, source } = details;
  const wholeAt = isOwnPage ? null : href;
  const facts = details.facts.map((fact) => ({ name: fact[0], value: <FactValue fact={fact} /> }));
  const link = { name: 'Link', value: <TextLink href={href}>Open this record</TextLink> };
  const valueSection = (title: string, part: Details['source']) =>
    part && (
      <DetailsSection title={title} isCut={part.isCut} wholeAt={wholeAt}>
        <ValueView value={part.shown} />
      </DetailsSection>
    );
  return (
    <div className="flex flex-col gap-5">
      <Facts facts={isOwnPage ? facts : [...facts, link]} />
      {lineItems && <LineItems items={lineItems} wholeAt={wholeAt} />}
      {(oldValue || newValue) && (
        <div className="@container">
          <div className="grid gap-x-8 gap-y-5 @min-[44rem]:grid-cols-2">
            {valueSection('Old value', oldValue)}
            {valueSection('New value', newValue)}
          </div>
        </div>
      )}
      {additional && <AdditionalInformation data={additional} wholeAt={wholeAt} />}
      {valueSection('More from the source', source)}
    </div>
  );
}
