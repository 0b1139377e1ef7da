import { useEffect, useState } from 'react';
import { AlertRuleNamesDocument } from '../../generated/graphql.ts';
import { useWords } from '../../language/index.ts';
import { queries } from '../../live/queries.ts';

/** The name of a rule in the reader's language; its code until the rules are read, or when they cannot be. */
export function useRuleNames(): (code: string) => string {
  const { language } = useWords();
  const [names, setNames] = useState<ReadonlyMap<string, { en: string; hi: string }>>(new Map());
  useEffect(() => {
    let left = false;
    queries.query({ query: AlertRuleNamesDocument, fetchPolicy: 'cache-first' }).then(
      ({ data }) =>
        left ||
        setNames(new Map(data?.alertRules.map(rule => [rule.code, { en: rule.nameEn, hi: rule.nameHi }]) ?? [])),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);
  return code => names.get(code)?.[language] ?? code;
}
