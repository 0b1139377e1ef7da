import { type Language, wordsIn } from '../../language/index.ts';
import classes from './both.module.css';

/** In a hall everybody reads the same screen, so everything is said in Hindi and, smaller, in English. */
export function Both({
  id,
  values,
  inline = false,
}: {
  id: string;
  values?: Record<string, unknown> | ((language: Language) => Record<string, unknown>);
  /** On one line. */
  inline?: boolean;
}) {
  const of = (language: Language) => wordsIn(language)(id, typeof values === 'function' ? values(language) : values);
  return <BothTexts hi={of('hi')} en={of('en')} inline={inline} />;
}

export function BothTexts({ hi, en, inline = false }: { hi: string; en: string; inline?: boolean }) {
  return (
    <span className={inline ? classes.inline : classes.both}>
      <span lang="hi">{hi}</span> <span lang="en">{en}</span>
    </span>
  );
}
