import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useUrlState } from '../features/address/url-state.ts';
import { mayAcknowledge } from '../features/alerts/alert-figures.ts';
import { maySeeAlerts, useAlerts } from '../features/alerts/follow-alerts.ts';
import { AttentionList } from '../features/attention/attention-list.tsx';
import { CityControls, type Layers } from '../features/city/city-controls.tsx';
import { bySize, districtsOf, withinScope } from '../features/city/city-scope.ts';
import { type CityAlarms, CityTiles } from '../features/city/city-tiles.tsx';
import { DefinitionPanel } from '../features/definitions/definition-panel.tsx';
import { mayDivert } from '../features/diversion/advice.ts';
import { DiversionPanel } from '../features/diversion/diversion-panel.tsx';
import { useDeclaredLevels } from '../features/escalation/declared-levels.ts';
import { maySeeEscalation } from '../features/escalation/follow-escalation.ts';
import { loadRegistry, useRegistry } from '../features/facilities/registry.ts';
import { CityMap } from '../features/map/city-map.tsx';
import { HeatStrip } from '../features/strip/heat-strip.tsx';
import { coversFacility, maySeeVehicles } from '../features/viewer/rights.ts';
import { useViewer, type Viewer } from '../features/viewer/viewer.ts';
import { useWords } from '../language/index.ts';
import { useCells } from '../live/board-store.ts';
import { fittingWindow, type WindowHours } from '../live/levels/columns.ts';
import { levelNow } from '../live/levels/level-now.ts';
import { levelMemory, useLevelMemory, useLevelMemoryVersion } from '../live/levels/use-level-memory.ts';
import { serverClock, useNow } from '../live/server-clock.ts';
import { useKeys } from '../ui/keys.ts';
import { BlockFailed, Loading } from '../ui/page-state.tsx';
import classes from './city.module.css';

/** Where is it bad now, is it getting worse, and can I believe it? For the department's officials; the public sees levels. */
export function Component() {
  const { t } = useWords();
  const registry = useRegistry();
  const viewer = useViewer();
  const [scope, change] = useUrlState();
  const [layers, setLayers] = useState<Layers>({ ambulances: false, planned: false });
  const root = useRef<HTMLDivElement>(null);
  useRoomBelow(root);

  const hospitals = useMemo(
    () => bySize(registry.hospitals.filter(hospital => hospital.operationalState === 'OPERATIONAL')),
    [registry],
  );
  const codes = useMemo(() => hospitals.map(hospital => hospital.code), [hospitals]);
  const sites = useMemo(
    () =>
      registry.all.filter(
        ({ kind }) =>
          (kind === 'MANDIR' || kind === 'JAN_AUSHADHI_KENDRA') && (scope.kind === null || scope.kind === kind),
      ),
    [registry, scope.kind],
  );
  const districts = useMemo(() => districtsOf(hospitals), [hospitals]);
  const shown = useShown(hospitals, scope);
  const [window, setWindow] = useWindow();
  useLevelMemory(codes, window);

  const known = viewer.kind === 'KNOWN' ? viewer.viewer : null;
  const alarms = useCityAlarms(known);
  const declared = useDeclaredLevels(known !== null && maySeeEscalation(known));
  const [search, setSearch] = useSearchParams();
  const from = codes.find(code => code === search.get('divert') && divertable(known, code)) ?? null;
  const divert = (code: string | null) =>
    setSearch(
      before => {
        if (code === null) before.delete('divert');
        else before.set('divert', code);
        return before;
      },
      { replace: true },
    );
  const divertFrom = (code: string) => (divertable(known, code) ? () => divert(code) : null);

  useKeys({
    ...Object.fromEntries(
      ([1, 2, 3, 4, 5] as const).map(level => [
        String(level),
        // The address and not what was drawn last: two quick presses must cancel each other.
        () => change({ level: new URLSearchParams(location.search).get('level') === String(level) ? null : level }),
      ]),
    ),
    d: () => {
      const code = pointedAt();
      if (code !== null) divertFrom(code)?.();
    },
    ...(from === null ? {} : { Escape: () => divert(null) }),
  });

  const vehicles = viewer.kind === 'KNOWN' && maySeeVehicles(viewer.viewer);
  const mapLayers = useMemo(
    () => ({
      ambulances: vehicles && layers.ambulances,
      planned: layers.planned,
      everySite: scope.kind === 'MANDIR' || scope.kind === 'JAN_AUSHADHI_KENDRA',
    }),
    [vehicles, layers, scope.kind],
  );

  if (registry.state === 'FAILED') return <BlockFailed failure={registry.failure} retry={() => void loadRegistry()} />;

  return (
    <div ref={root} className={classes.city}>
      <h1 className="unseen">{t('city.title')}</h1>
      <CityTiles hospitals={hospitals} alarms={alarms} />
      {registry.state === 'LOADING' ? (
        <Loading rows={8} waitingFor={t('city.registryWaiting')} />
      ) : (
        <>
          <div className={classes.middle}>
            <div className={classes.map}>
              <CityControls
                scope={scope}
                change={change}
                districts={districts}
                counts={{ shown: shown.size, all: hospitals.length }}
                layers={layers}
                onLayers={setLayers}
                vehicles={vehicles}
              />
              <CityMap
                hospitals={hospitals}
                sites={sites}
                shown={shown}
                layers={mapLayers}
                divertable={code => divertable(known, code)}
              />
            </div>
            <AttentionList hospitals={hospitals} shown={shown} divertFrom={divertFrom} declared={declared} />
          </div>
          <div className={classes.strip}>
            <HeatStrip hospitals={hospitals} shown={shown} window={window} onWindow={setWindow} />
          </div>
        </>
      )}
      {from === null ? null : (
        <aside className={classes.divert} aria-label={t('divert.title')}>
          <DiversionPanel
            key={from}
            facility={from}
            aside={
              <button
                type="button"
                className={classes.close}
                onClick={() => divert(null)}
                aria-label={t('divert.close')}
              >
                ×
              </button>
            }
          />
        </aside>
      )}
      <DefinitionPanel />
    </div>
  );
}

/** Whether this viewer may ask where the patients of this hospital could go. */
function divertable(viewer: Viewer | null, code: string): boolean {
  return viewer !== null && mayDivert(viewer) && coversFacility(viewer, code);
}

/** The hospital in focus, on the map or in a list, or else the one whose card is shown. */
function pointedAt(): string | null {
  const focused = document.activeElement;
  const card = document.querySelector<HTMLElement>('[data-card]');
  return focused?.getAttribute('data-glyph') ?? focused?.getAttribute('data-row') ?? card?.dataset.card ?? null;
}

/** Open alarms of P1 and P2 within the viewer's reach; null: not known yet; undefined: not for this viewer. */
function useCityAlarms(viewer: Viewer | null): CityAlarms | null | undefined {
  const may = viewer !== null && maySeeAlerts(viewer);
  const { now, refused } = useAlerts(may);
  return useMemo(() => {
    if (!may || refused !== null) return undefined;
    if (now === null) return null;
    const urgent = now.open.filter(({ priority }) => priority !== 'P3');
    const waiting = urgent.filter(mayAcknowledge).map(({ raisedAt }) => Date.parse(raisedAt));
    return {
      p1: urgent.filter(({ priority }) => priority === 'P1').length,
      p2: urgent.filter(({ priority }) => priority === 'P2').length,
      oldestUnackedAt: waiting.length === 0 ? null : Math.min(...waiting),
    };
  }, [may, now, refused]);
}

/** The codes that the address leaves in; the same set while nothing about it changed. */
function useShown(hospitals: ReturnType<typeof useRegistry>['hospitals'], scope: ReturnType<typeof useUrlState>[0]) {
  const cells = useCells();
  const now = useNow(5_000);
  const last = useRef<ReadonlySet<string>>(new Set());
  return useMemo(() => {
    const next = withinScope(hospitals, code => levelNow(cells.get(code), now).level, scope);
    const same = next.size === last.current.size && [...next].every(code => last.current.has(code));
    if (!same) last.current = next;
    return last.current;
  }, [hospitals, cells, now, scope]);
}

/** The window of the strip: the smallest that holds what is known, until the reader chooses one. */
function useWindow(): readonly [WindowHours, (window: WindowHours) => void] {
  const [wanted, setWanted] = useState<WindowHours | null>(null);
  // The memory moves with every report, which is often enough to look at the clock again.
  useLevelMemoryVersion();
  return [
    wanted ?? fittingWindow(levelMemory.earliest(), serverClock.now()),
    useCallback(window => setWanted(window), []),
  ];
}

/** Tells the style sheet how far down the page begins, which depends on the bands above it. */
function useRoomBelow(root: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const element = root.current;
    const parent = element?.parentElement?.parentElement;
    if (element == null || parent == null) return;
    const measure = () => {
      const top = element.getBoundingClientRect().top + globalThis.scrollY;
      element.style.setProperty('--top', `${Math.round(top)}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(parent);
    for (const child of parent.children) observer.observe(child);
    return () => observer.disconnect();
  }, [root]);
}
