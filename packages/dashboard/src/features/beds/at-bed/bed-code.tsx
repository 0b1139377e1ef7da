import { generate } from 'lean-qr';
import { useMemo } from 'react';

/** Light modules around a code, so that a camera finds its edge (ISO/IEC 18004: four). */
const QUIET = 4;

/** A QR code as one path: sharp on any paper. */
export function BedCode({ address, label, className }: { address: string; label: string; className?: string }) {
  const { size, path } = useMemo(() => {
    const code = generate(address);
    const runs: string[] = [];
    for (let y = 0; y < code.size; y++) {
      for (let x = 0; x < code.size; x++) if (code.get(x, y)) runs.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
    }
    return { size: code.size + 2 * QUIET, path: runs.join('') };
  }, [address]);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      className={className}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
