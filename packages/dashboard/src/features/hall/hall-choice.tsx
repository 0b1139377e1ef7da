import { Link } from 'react-router';
import { Both, BothTexts } from './both.tsx';
import classes from './hall-choice.module.css';

/** Of a queue or a facility, in both languages. */
interface Named {
  readonly nameEn: string;
  readonly nameHi: string;
}

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
            <Link to={hall.path} data-hall={hall.code}>
              <BothTexts hi={hall.nameHi} en={hall.nameEn} />
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}
