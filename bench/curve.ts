/** Curves on logarithmic axes as an SVG that reads well on light and on dark pages. The same numbers give the same picture. */

type Curve = {
  readonly name: string;
  readonly tone: 'one' | 'two' | 'three';
  /** A value above zero for each of `at`. */
  readonly values: readonly number[];
};

export type Chart = {
  readonly title: string;
  /** How the values are to be read. */
  readonly subtitle: string;
  /** What the picture shows, for those who cannot see it. */
  readonly description: string;
  readonly across: { readonly label: string; readonly at: readonly number[] };
  /** The unit of the values. */
  readonly unit: string;
  readonly curves: readonly Curve[];
  /** Lines of text under the marks of the axis across, one text for each of `at`. */
  readonly rows: readonly { readonly label: string; readonly texts: readonly string[] }[];
};

const [WIDTH, HEIGHT] = [800, 450];
const [LEFT, RIGHT, TOP, BOTTOM] = [190, 190, 76, 350];
/** Names beside the ends of the curves stand at least so far apart. */
const LINE = 18;

const STYLE = `
  svg { color-scheme: light dark; }
  text { font: 13px system-ui, -apple-system, 'Segoe UI', sans-serif; fill: #1f2328; }
  .title { font-size: 16px; font-weight: 600; }
  .quiet { fill: #59636e; }
  .grid { stroke: #d1d9e0; stroke-width: 1; }
  .curve { fill: none; stroke-width: 2.5; stroke-linejoin: round; }
  .strong { font-weight: 600; }
  .one { stroke: #0969da; } circle.one, text.one { fill: #0969da; stroke: none; }
  .two { stroke: #1a7f37; } circle.two, text.two { fill: #1a7f37; stroke: none; }
  .three { stroke: #bc4c00; } circle.three, text.three { fill: #bc4c00; stroke: none; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .quiet { fill: #9198a1; }
    .grid { stroke: #3d444d; }
    .one { stroke: #4493f8; } circle.one, text.one { fill: #4493f8; }
    .two { stroke: #3fb950; } circle.two, text.two { fill: #3fb950; }
    .three { stroke: #f0883e; } circle.three, text.three { fill: #f0883e; }
  }`;

export function drawCurves({
  title,
  subtitle,
  description,
  across,
  unit,
  curves,
  rows,
}: Chart): string {
  const values = curves.flatMap((curve) => curve.values);
  const lowest = Math.floor(Math.log10(Math.min(...values)));
  const highest = Math.ceil(Math.log10(Math.max(...values)));
  const x = along(Math.log10(across.at[0]!), Math.log10(across.at.at(-1)!), LEFT, WIDTH - RIGHT);
  const y = along(lowest, highest, BOTTOM, TOP);
  const powers = Array.from({ length: highest - lowest + 1 }, (_, step) => 10 ** (lowest + step));
  const ends = apart(curves.map((curve) => y(curve.values.at(-1)!)));
  const lines = [
    text(20, 28, title, 'title'),
    text(20, 50, subtitle, 'quiet'),
    text(20, BOTTOM + 26, across.label, 'quiet'),
    ...powers.flatMap((power) => [
      `<path class="grid" d="M${LEFT} ${y(power)}H${WIDTH - RIGHT}"/>`,
      text(LEFT - 12, y(power) + 4, `${plain(power)} ${unit}`, 'quiet', 'end'),
    ]),
    ...across.at.flatMap((value) => [
      `<path class="grid" d="M${x(value)} ${TOP}V${BOTTOM}"/>`,
      text(x(value), BOTTOM + 26, value.toLocaleString('en'), '', 'middle'),
    ]),
    ...rows.flatMap(({ label, texts }, row) => [
      text(20, BOTTOM + 56 + row * 26, label, 'quiet'),
      ...texts.map((one, at) =>
        text(x(across.at[at]!), BOTTOM + 56 + row * 26, one, 'strong', 'middle'),
      ),
    ]),
    ...curves.flatMap(({ name, tone, values: own }, at) => [
      `<polyline class="curve ${tone}" points="${own.map((value, i) => `${x(across.at[i]!)},${y(value)}`).join(' ')}"/>`,
      ...own.map((v, i) => `<circle class="${tone}" cx="${x(across.at[i]!)}" cy="${y(v)}" r="4"/>`),
      text(WIDTH - RIGHT + 14, ends[at]! + 4, name, `${tone} strong`),
    ]),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">
<title id="title">${escaped(title)}</title>
<desc id="description">${escaped(description)}</desc>
<style>${STYLE}
</style>
${lines.join('\n')}
</svg>
`;
}

/** Maps powers of ten to places, to a tenth of a pixel. */
function along(from: number, to: number, first: number, last: number): (value: number) => number {
  return (value) =>
    Math.round((first + ((Math.log10(value) - from) / (to - from || 1)) * (last - first)) * 10) /
    10;
}

/** Moves places apart, keeping their order, so that what is written there can be read. */
function apart(places: readonly number[]): number[] {
  const moved = [...places];
  const order = places.map((_, at) => at).sort((a, b) => places[a]! - places[b]!);
  for (let at = 1; at < order.length; at += 1) {
    const least = moved[order[at - 1]!]! + LINE;
    if (moved[order[at]!]! < least) moved[order[at]!] = least;
  }
  return moved;
}

function text(x: number, y: number, words: string, of: string, anchor = 'start'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}"${of ? ` class="${of}"` : ''}>${escaped(words)}</text>`;
}

const plain = (value: number) => Number(value.toPrecision(1)).toLocaleString('en');
const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
