import classes from './triage.module.css';

export interface TriageClass {
  readonly key: 'immediate' | 'veryUrgent' | 'urgent' | 'standard' | 'nonUrgent';
  /** The colour of the class on wrist bands and charts; never without its shape and word. */
  readonly fill: string;
  readonly path: string;
}

/** Most urgent first. The colours are those of five-class triage everywhere; the shapes are ours. */
export const TRIAGE: readonly TriageClass[] = [
  { key: 'immediate', fill: '#c0261c', path: 'M8 1L15.5 14.5H.5z' },
  { key: 'veryUrgent', fill: '#e07b18', path: 'M8 .5L15.5 8 8 15.5.5 8z' },
  { key: 'urgent', fill: '#edc21d', path: 'M1.5 1.5h13v13h-13z' },
  { key: 'standard', fill: '#3f8f58', path: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z' },
  { key: 'nonUrgent', fill: '#3d74b8', path: 'M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z' },
];

export function TriageGlyph({ of }: { of: TriageClass }) {
  return (
    <svg viewBox="0 0 16 16" className={classes.glyph} aria-hidden="true">
      <path d={of.path} fill={of.fill} stroke="var(--level-outline)" strokeWidth="1" strokeLinejoin="round" />
    </svg>
  );
}
