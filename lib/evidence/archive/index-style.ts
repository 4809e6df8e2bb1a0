/** The style of a pack's page: light and dark, narrow and wide, and on paper. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --text: light-dark(#1c2024, #edeef0); --muted: light-dark(#5a6169, #a8b0b8);
  --line: light-dark(#d9dde1, #3a4047); --ground: light-dark(#fff, #16191c); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px 16px 64px; max-width: 1200px; background: var(--ground); color: var(--text);
  font: 14px/1.5 Inter, system-ui, "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Malgun Gothic", "Noto Sans KR", sans-serif; }
h1 { margin: 0; font-size: 24px; line-height: 1.25; } h2 { margin: 32px 0 8px; font-size: 16px; }
header p, em { color: var(--muted); margin: 4px 0; } em, i { font-style: normal; } p, li { max-width: 80ch; margin: 4px 0; }
ul { margin: 0; padding-left: 20px; }
table { width: 100%; border-collapse: collapse; margin: 12px 0; font-size: 13px; }
th, td { padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
th { color: var(--muted); font-weight: 500; } .t { white-space: nowrap; font-variant-numeric: tabular-nums; }
code { font: 12px ui-monospace, monospace; color: var(--muted); } p code { color: var(--text); }
@media (max-width: 700px) { thead { display: none; } tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--line); }
  td { display: block; padding: 2px 0; border: 0; } }
@media print { :root { color-scheme: light; } body { padding: 0; max-width: none; } tr { break-inside: avoid; } }
`;
