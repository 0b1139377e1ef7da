import type { Page } from 'playwright-core';

/** What moved on a page since it was opened, without the reader's doing. */
export interface Moved {
  /** Sum of all layout shift scores: at least the Cumulative Layout Shift, which counts the worst five seconds only. */
  readonly total: number;
  /** The largest shifts, with what moved and from where to where. */
  readonly worst: readonly string[];
}

/** Waits until a page has nothing left to load, and reads what the browser itself noted of it from its first frame on. */
export async function movedWhileLoading(page: Page): Promise<Moved> {
  await page.locator('[data-connection="LIVE"]').waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  return page.evaluate(async () => {
    type Source = { node: Node | null; previousRect: DOMRect; currentRect: DOMRect };
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: Source[] };
    const name = (node: Node | null) => {
      const element = node instanceof Element ? node : node?.parentElement;
      if (!element) return 'gone';
      return `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.slice(0, 30)}”`;
    };
    const place = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ');
    const shifts = await new Promise<Shift[]>(resolve => {
      const observer = new PerformanceObserver(list => resolve(list.getEntries() as Shift[]));
      observer.observe({ type: 'layout-shift', buffered: true });
      // The browser tells of buffered entries at its next idle moment, and of none by saying nothing.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve([]), 100)));
    });
    const counted = shifts.filter(shift => !shift.hadRecentInput);
    return {
      total: counted.reduce((sum, { value }) => sum + value, 0),
      worst: counted
        .toSorted((a, b) => b.value - a.value)
        .slice(0, 6)
        .map(
          ({ value, startTime, sources }) =>
            `${value.toFixed(4)} at ${Math.round(startTime)} ms: ${sources
              .map(of => `${name(of.node)} ${place(of.previousRect)} → ${place(of.currentRect)}`)
              .join(' | ')}`,
        ),
    };
  });
}
