export type IconName =
  | 'arrow-down'
  | 'arrow-up'
  | 'bookmark'
  | 'calendar-days'
  | 'check'
  | 'chevron-down'
  | 'chevron-left'
  | 'chevron-right'
  | 'circle'
  | 'circle-alert'
  | 'circle-check'
  | 'circle-user'
  | 'download'
  | 'eye'
  | 'eye-off'
  | 'globe'
  | 'info'
  | 'languages'
  | 'loader-circle'
  | 'menu'
  | 'search'
  | 'sliders-horizontal'
  | 'x';

type IconProps = {
  name: IconName;
  /** Its size at least, such as `size-4`; it has the colour of the text. */
  className: string;
};

/** A small drawing beside words that say the same: nobody hears of it. */
export function Icon({ name, className }: IconProps) {
  return <span aria-hidden className={`icon icon-${name} ${className}`} />;
}
