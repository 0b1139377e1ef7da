import type { FeedState } from './feed-figures.ts';

/** A state as a shape, so that it is told without colour and survives grey print: full, clock, hatched, crossed, dashed. */
export function FeedGlyph({ state }: { state: FeedState }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      data-glyph={state}
      fill="none"
      stroke="currentColor"
    >
      {state === 'LIVE' ? <circle cx="8" cy="8" r="4.5" fill="currentColor" stroke="none" /> : null}
      {state === 'LATE' ? (
        <>
          <circle cx="8" cy="8" r="5.75" strokeWidth="1.5" />
          <path d="M8 4.75V8l2.25 1.5" strokeWidth="1.5" strokeLinecap="round" />
        </>
      ) : null}
      {state === 'STALE' ? (
        <>
          <circle cx="8" cy="8" r="5.75" strokeWidth="1.75" />
          <path d="M4.2 8.6l4.4-4.4M5.2 11.6l6.4-6.4M7.9 12.6l4.6-4.6" strokeWidth="1.5" />
        </>
      ) : null}
      {state === 'EXPIRED' ? (
        <>
          <rect x="2.25" y="2.25" width="11.5" height="11.5" rx="1.5" fill="currentColor" stroke="none" />
          <path
            d="M5.25 5.25l5.5 5.5M10.75 5.25l-5.5 5.5"
            stroke="var(--panel)"
            strokeWidth="1.75"
            strokeLinecap="round"
          />
        </>
      ) : null}
      {state === 'NEVER' ? <circle cx="8" cy="8" r="5.75" strokeWidth="1.25" strokeDasharray="2.2 2.2" /> : null}
    </svg>
  );
}
