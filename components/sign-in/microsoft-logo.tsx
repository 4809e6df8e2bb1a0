// Source of its colors: Microsoft's branding guidelines for applications.
const SQUARES = [
  { x: 1, y: 1, fill: '#f25022' },
  { x: 11, y: 1, fill: '#7fba00' },
  { x: 1, y: 11, fill: '#00a4ef' },
  { x: 11, y: 11, fill: '#ffb900' },
];

/** Microsoft's four squares, by which people find the button. */
export function MicrosoftLogo() {
  return (
    <svg viewBox="0 0 21 21" aria-hidden className="size-4 shrink-0">
      {SQUARES.map((square) => (
        <rect key={square.fill} {...square} width={9} height={9} />
      ))}
    </svg>
  );
}
