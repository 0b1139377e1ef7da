import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Signal, SignalUse } from '../../generated/graphql.ts';
import { countWords, measureWords, momentWords, percentWords } from '../../language/figures.ts';
import { type Speech, useWords } from '../../language/index.ts';
import { ageWords } from '../../live/freshness.ts';
import { serverClock } from '../../live/server-clock.ts';
import { reasonWords } from '../../ui/reason-words.ts';
import { hl7Path, hospitalPath } from '../address/paths.ts';
import { nameIn } from '../facilities/names.ts';
import { useRegistry } from '../facilities/registry.ts';
import { Calibration } from './calibration.tsx';
import { currentParts, type Feed, feedOf, type HospitalHealth, SIGNALS } from './feed-figures.ts';
import { FeedGlyph } from './feed-glyph.tsx';
import classes from './health-panel.module.css';
import { type Selected, useFeedAge, useFeedState } from './matrix.tsx';
import { TrustBar, trustWords } from './trust-bar.tsx';

/** One hospital, or one of its feeds, in full: what comes, how late, what fails, who answers, who would be misled. */
export function HealthPanel({
  hospital,
  selected,
  usesOf,
  onSelect,
  onClose,
  checks,
  disputes,
}: {
  hospital: HospitalHealth;
  selected: Selected;
  usesOf: (signal: Signal) => readonly SignalUse[];
  onSelect: (next: Selected) => void;
  onClose: () => void;
  /** Checks of this hospital, and the form for another. */
  checks: ReactNode;
  disputes: ReactNode;
}) {
  const speech = useWords();
  const { t, language } = speech;
  const { byCode } = useRegistry();
  const facility = byCode.get(hospital.facility);
  const name = facility ? nameIn(facility, language) : hospital.facility;
  const feed = selected.signal ? feedOf(hospital, selected.signal) : undefined;
  const { trust } = hospital;
  return (
    <aside className={classes.panel} aria-label={t('health.panel')}>
      <header className={classes.head}>
        <h2 className={classes.title}>
          <Link to={hospitalPath(language, hospital.facility)}>{name}</Link>
        </h2>
        <button type="button" className={classes.close} onClick={onClose} aria-label={t('health.close')}>
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" stroke="currentColor" strokeWidth="1.75">
            <path d="M2 2l8 8M10 2l-8 8" />
          </svg>
        </button>
      </header>
      <fieldset className={classes.tabs}>
        <legend className="unseen">{t('health.whichFeed')}</legend>
        {([null, ...SIGNALS] as const).map(signal =>
          signal === null || feedOf(hospital, signal) ? (
            <button
              key={signal ?? 'ALL'}
              type="button"
              aria-pressed={selected.signal === signal}
              onClick={() => onSelect({ facility: hospital.facility, signal })}
            >
              {t(signal === null ? 'health.hospital' : `health.column.${signal}`)}
            </button>
          ) : null,
        )}
      </fieldset>
      {selected.signal && feed ? <FeedDetails feed={feed} /> : null}

      {hospital.hl7Waiting > 0 ? (
        <p className={classes.note}>
          <Link to={hl7Path(language)}>{t('hl7.count', { n: hospital.hl7Waiting })}</Link>
        </p>
      ) : null}
      {disputes}

      <h3 className={classes.subtitle}>{t('health.trust')}</h3>
      <p className={classes.trust}>
        <TrustBar trust={trust} width={120} />
        <span>{trustWords(trust, speech)}</span>
      </p>
      <p className={classes.note}>
        {trust.checks === 0
          ? t('health.trust.neverWhy')
          : t('health.trust.how', { audits: trust.audits, phone: trust.phoneChecks })}{' '}
        {trust.error == null
          ? null
          : t('health.trust.error', {
              error: percentWords(trust.error, language),
              bias: t(
                Math.abs(trust.bias ?? 0) < 0.005
                  ? 'health.bias.none'
                  : trust.bias! > 0
                    ? 'health.bias.more'
                    : 'health.bias.less',
              ),
            })}{' '}
        {trust.simulated ? t('health.trust.simulated') : null}
      </p>
      {checks}
      {feed ? <Calibration facility={hospital.facility} signal={feed.signal} /> : null}
      {feed ? <Misled uses={usesOf(feed.signal)} /> : null}

      <h3 className={classes.subtitle}>{t('health.owner')}</h3>
      <dl className={classes.facts}>
        <Fact name={t('health.ownerName')}>{hospital.owner ?? t('health.unknown')}</Fact>
        <Fact name={t('health.phone')}>
          {hospital.phones.length === 0
            ? t('health.unknown')
            : hospital.phones.map(phone => (
                <a key={phone} href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} className={classes.phone}>
                  {phone}
                </a>
              ))}
        </Fact>
      </dl>
    </aside>
  );
}

function FeedDetails({ feed }: { feed: Feed }) {
  const speech = useWords();
  const { t, language } = speech;
  const state = useFeedState(feed);
  const age = useFeedAge(feed, speech);
  const { lastHour } = feed;
  const none = t('health.noReports');
  const failed = lastHour.uncertain + lastHour.overtaken + lastHour.quarantined + lastHour.refused;
  return (
    <section aria-label={t(`health.column.${feed.signal}.title`)}>
      <p className={classes.state} data-state={state}>
        <FeedGlyph state={state} />
        <strong>{t(`health.state.${state}`)}</strong>
        <span>{t(`health.state.${state}.means`)}</span>
      </p>
      <dl className={classes.facts}>
        <Fact name={t('health.expected')}>
          {t('health.every', { age: ageWords(feed.expectedEverySeconds, language) })}
        </Fact>
        <Fact name={t('health.lastSeen')}>
          {feed.observedAt
            ? `${momentWords(feed.observedAt, serverClock.now(), language)} (${t('health.ago', { age })})`
            : t('health.neverHeard')}
        </Fact>
        {feed.parts > 0 ? (
          <Fact name={t(`health.parts.${feed.signal}`)}>
            {t('health.partsCurrent', { n: currentParts(feed), of: feed.parts })}
            {feed.partsStale > 0 ? `, ${t('health.partsStale', { n: feed.partsStale })}` : ''}
            {feed.partsExpired > 0 ? `, ${t('health.partsExpired', { n: feed.partsExpired })}` : ''}
            {feed.partsUncertain > 0 ? `, ${t('health.partsUncertain', { n: feed.partsUncertain })}` : ''}
          </Fact>
        ) : null}
        <Fact name={t('health.delay')}>
          {lastHour.delayMedianSeconds == null || lastHour.delay90Seconds == null
            ? none
            : t('health.delays', {
                median: secondsWords(lastHour.delayMedianSeconds, speech),
                ninety: secondsWords(lastHour.delay90Seconds, speech),
              })}
        </Fact>
        <Fact name={t('health.missing')}>
          {lastHour.missingShare == null ? t('health.noneExpected') : percentWords(lastHour.missingShare, language)}
        </Fact>
        <Fact name={t('health.received')}>{countWords(lastHour.reports, language)}</Fact>
        <Fact name={t('health.manual')}>
          {feed.manualShare == null ? '—' : percentWords(feed.manualShare, language)}
        </Fact>
        <Fact name={t('health.sources')}>
          {feed.sources.length === 0
            ? t('health.unknown')
            : feed.sources.map(source => (
                <span key={source.code} className={classes.source}>
                  {(language === 'hi' ? source.nameHi : source.nameEn) ?? source.code}{' '}
                  <span className={classes.soft}>
                    ({source.code}, {t(`fact.kind.${source.kind}`)})
                  </span>
                </span>
              ))}
        </Fact>
      </dl>

      <h3 className={classes.subtitle}>{t('health.failures')}</h3>
      {failed === 0 ? (
        <p className={classes.note}>{lastHour.reports === 0 ? none : t('health.noFailures')}</p>
      ) : (
        <ul className={classes.failures}>
          {lastHour.failures.map(({ outcome, reason, count }) => (
            <li key={`${outcome} ${reason}`}>
              <span className={classes.count}>{countWords(count, language)}</span>
              <span>
                {t(`health.outcome.${outcome}`)}
                {reason && reason !== 'LATE' ? (
                  <span className={classes.soft}> · {failureWords(reason, speech)}</span>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Misled({ uses }: { uses: readonly SignalUse[] }) {
  const { t } = useWords();
  return (
    <>
      <h3 className={classes.subtitle}>{t('health.misled')}</h3>
      <ul className={classes.uses}>
        {uses.map(use => (
          <li key={use}>{t(`health.use.${use}`)}</li>
        ))}
      </ul>
    </>
  );
}

/** Reasons of refusals are codes for programs; those that also stand on the board have words. */
function failureWords(reason: string, { t }: Speech): string {
  const words = reasonWords(reason, t);
  return words.endsWith(`(${reason})`) ? reason : words;
}

/** A delay: below a minute with a decimal, since tenths of a second are the difference between a push and a poll. */
function secondsWords(seconds: number, { t, language }: Speech): string {
  return Math.abs(seconds) < 60
    ? t('age.seconds', { n: measureWords(seconds, language) })
    : ageWords(seconds, language);
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
