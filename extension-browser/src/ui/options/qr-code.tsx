import { encode } from "uqr";

type Props = { readonly text: string; readonly says: string };

/** ISO/IEC 18004. Black on white in any theme, with the quiet zone of four modules, as cameras want it. */
export function QrCode({ text, says }: Props) {
  const { size, data } = encode(text, { ecc: "M", border: 4 });
  const dots = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")));
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={says} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={dots.join("")} fill="#000" />
    </svg>
  );
}
