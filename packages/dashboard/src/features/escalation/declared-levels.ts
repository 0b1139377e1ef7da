import { useEffect, useState } from 'react';
import { DeclaredLevelsDocument, type DeclaredLevelsQuery } from '../../generated/graphql.ts';
import { queries } from '../../live/queries.ts';

export type DeclaredLevel = DeclaredLevelsQuery['declaredLevels'][number];

const EVERY_MS = 15_000;
const NONE: ReadonlyMap<string, DeclaredLevel> = new Map();

/**
 * The levels that are declared within the viewer's reach, by code of the hospital, with how their cards stand. What could
 * not be read is left as it was: the list beside which this stands has its own news.
 */
export function useDeclaredLevels(ask: boolean): ReadonlyMap<string, DeclaredLevel> {
  const [levels, setLevels] = useState(NONE);
  useEffect(() => {
    if (!ask) return;
    let left = false;
    const read = () => {
      if (document.hidden) return;
      queries.query({ query: DeclaredLevelsDocument, fetchPolicy: 'no-cache' }).then(
        ({ data }) => left || setLevels(new Map((data?.declaredLevels ?? []).map(each => [each.facility, each]))),
        () => {},
      );
    };
    read();
    const timer = setInterval(read, EVERY_MS);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [ask]);
  return ask ? levels : NONE;
}
