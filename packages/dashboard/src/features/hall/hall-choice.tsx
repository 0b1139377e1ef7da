import { Both, BothTexts } from './both.tsx';
import classes from './hall-choice.module.css';
import type { Named } from './hall-names.ts';

/** Which hall of a large hospital: no screen can show them all, and nobody sits in all of them. */
export function HallChoice({
  name,
  halls,
}: {
  name: Named;
  /** Empty: not known yet. */
  halls: readonly (Named & { readonly code: string; readonly path: string })[];
}) {
  return (
    <main className={classes.choice}>
      <h1>
        <BothTexts hi={name.nameHi} en={name.nameEn} inline />
      </h1>
      <p>
        <Both id={halls.length === 0 ? 'hall.waitingForServer' : 'hall.choose'} inline />
      </p>
      <ul className={classes.halls}>
        {halls.map(hall => (
          <li key={hall.code}>
            <a href={hall.path} data-hall={hall.code}>
              <BothTexts hi={hall.nameHi} en={hall.nameEn} />
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
