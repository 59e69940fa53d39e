import { loadavg } from 'node:os';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../../scripts/steps/chromium.mjs';
import { CHROMIUM_FLAGS } from '../../scripts/steps/flags.mjs';
import { goodTalk, weakTalk } from '../fixtures/talks.ts';
import { median, ms, type Row } from './numbers.ts';
import { Browsing } from './wire.ts';

const LOADS = 5;
const SLOWED = 4;
/** How long a page is watched for a press that is not answered. */
const PATIENCE_MS = 30_000;

interface Seen {
  /** When the press was answered, and no long task ran; from the start of the navigation. */
  interactive: number;
  /** When the first words were painted. */
  painted: number;
  /** The longest task until then. */
  longest: number;
  /** How far things moved, over the whole load. */
  shift: number;
}

/**
 * From the address to the first screen of a report that answers: the button that tries the moment again is pressed with
 * a real mouse as soon as it is painted, and again until it answers. Median of five loads in a fresh browser profile, on a CPU slowed four times.
 */
export async function interactiveRow(url: string): Promise<Row> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('This needs Chromium: set CHROMIUM to its path.');
  const browsing = await Browsing.start(url);
  for (const line of [...goodTalk.slice(0, 6), ...weakTalk.slice(0, 2)]) await browsing.say(line);
  await browsing.close();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const seen: Seen[] = [];
  // The first load finds the server cold and is not counted.
  for (let load = 0; load <= LOADS; load++) {
    const one = await opened(browser, url, browsing);
    if (load > 0) seen.push(one);
  }
  await browser.close();
  const times = seen.map(({ interactive }) => interactive);
  const middle = median(times);
  const longest = median(seen.map((one) => one.longest));
  const shift = Math.max(...seen.map((one) => one.shift));
  const spread = `${ms(Math.min(...times))} to ${ms(Math.max(...times))}, with ${loadavg()[0]?.toFixed(1)} programs waiting for the cores`;
  return {
    what: `Report interactive, CPU slowed ${SLOWED} times (median of ${LOADS} loads)`,
    measured: `${ms(middle)} (${spread}); first words after ${ms(median(seen.map((one) => one.painted)))}, longest task ${ms(longest)}, layout shift ${shift.toFixed(3)}`,
    goal: '≤ 1,000 ms, no shift',
    holds: middle <= 1000 && shift === 0,
  };
}

async function opened(browser: Browser, url: string, browsing: Browsing): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const [name = '', value = ''] = browsing.cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const chrome = await context.newCDPSession(page);
  await page.exposeFunction('press', async (x: number, y: number) => {
    const at = { x, y, button: 'left', clickCount: 1 } as const;
    await chrome.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await chrome.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  });
  await page.addInitScript(watch);
  await chrome.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  await page.goto(`${url}/rehearsals/${browsing.id}/report`, { waitUntil: 'networkidle' });
  const read = () => page.evaluate(() => (window as unknown as { seen: Seen | null }).seen);
  const until = Date.now() + PATIENCE_MS;
  let seen = await read();
  while (seen === null && Date.now() < until) {
    await page.waitForTimeout(200);
    seen = await read();
  }
  await context.close();
  if (seen === null) throw new Error('The report has no button that answers.');
  return seen;
}

/** Runs in the page, before anything of it. */
function watch() {
  const own = window as unknown as { seen: object | null; press: (x: number, y: number) => Promise<void> };
  const [tasks, answered] = [[] as { from: number; to: number }[], { at: 0 }];
  let [painted, shift] = [0, 0];
  own.seen = null;
  const observe = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => tasks.push({ from: startTime, to: startTime + duration }));
  observe('layout-shift', (entry) => {
    const moved = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!moved.hadRecentInput) shift += moved.value;
  });
  observe('paint', ({ startTime }) => (painted ||= startTime));
  // The press is answered; the talk it would begin is not made.
  const { fetch } = window;
  window.fetch = (input, init) => (String(input).endsWith('/branch') ? new Promise(() => {}) : fetch(input, init));

  // The app may take the sketch's place at any moment: the button is whichever stands there.
  const main = () => document.querySelector<HTMLElement>('.change button.main');
  new MutationObserver(() => {
    if (main()?.ariaDisabled === 'true') answered.at ||= performance.now();
  }).observe(document, { subtree: true, attributeFilter: ['aria-disabled'] });
  // As a person does: once it is there, and again where nothing has come of it.
  const press = async () => {
    const button = main();
    button?.scrollIntoView({ block: 'center' });
    const { x = 0, y = 0, width = 0, height = 0 } = button?.getBoundingClientRect() ?? {};
    if (button) await own.press(x + width / 2, y + height / 2);
    setTimeout(() => {
      if (!answered.at) void press();
    }, 200);
  };
  const found = new MutationObserver(() => {
    if (!main()) return;
    found.disconnect();
    requestAnimationFrame(() => setTimeout(press));
  });
  found.observe(document, { childList: true, subtree: true });
  // Tasks and shifts are told late.
  const done = setInterval(() => {
    if (!answered.at || performance.now() < answered.at + 2000) return;
    clearInterval(done);
    const running = tasks.find(({ from, to }) => from <= answered.at && answered.at < to);
    const interactive = Math.max(answered.at, running?.to ?? 0);
    const before = tasks.filter(({ from }) => from < interactive).map(({ from, to }) => to - from);
    own.seen = { interactive, painted, longest: Math.max(0, ...before), shift };
  }, 200);
}
