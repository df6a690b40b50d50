import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Listeners, startListeners } from '../servers/listeners.ts';
import { expect } from '../e2e/app.ts';
import { test } from './running.ts';

type Violation = { readonly directive: string; readonly blocked: string };

let listeners: Listeners;
test.beforeAll(async () => {
  listeners = await startListeners();
});
test.afterAll(() => listeners.close());

const attempts: readonly {
  readonly name: string;
  readonly attempt: (origin: string) => unknown;
  readonly blockedBy: RegExp;
}[] = [
  {
    // Off the stack of the evaluation: a debugger's own code may use eval, whatever the policy says.
    name: 'eval',
    attempt: async () => {
      const evaluate = Reflect.get(globalThis, 'eval') as (text: string) => unknown;
      await new Promise((resolve) => setTimeout(resolve));
      return evaluate('globalThis.ran = ["eval"]');
    },
    blockedBy: /^(script-src eval|require-trusted-types-for trusted-types-sink)$/,
  },
  {
    name: 'a function made of text',
    attempt: async () => {
      const make = Function;
      await new Promise((resolve) => setTimeout(resolve));
      return make('globalThis.ran = ["Function"]')() as unknown;
    },
    blockedBy: /^(script-src eval|require-trusted-types-for trusted-types-sink)$/,
  },
  {
    name: 'an inline script',
    attempt: () => {
      const script = document.createElement('script');
      script.append('globalThis.ran = ["inline"]');
      document.head.append(script);
    },
    blockedBy: /^(script-src-elem inline|require-trusted-types-for trusted-types-sink)$/,
  },
  {
    name: 'an inline handler',
    attempt: () => {
      const button = document.createElement('button');
      button.setAttribute('onclick', 'globalThis.ran = ["handler"]');
      button.click();
    },
    blockedBy: /^(script-src-attr inline|require-trusted-types-for trusted-types-sink)$/,
  },
  {
    name: 'a remote script',
    attempt: (origin) => import(/* @vite-ignore */ `${origin}/remote.js`),
    blockedBy: /^script-src-elem http:\/\/127\.0\.0\.1:\d+\/remote\.js$/,
  },
  {
    name: 'a script in a data address',
    attempt: () => {
      const address = 'data:text/javascript,globalThis.ran = ["data"]';
      return import(/* @vite-ignore */ address);
    },
    blockedBy: /^script-src-elem data$/,
  },
  {
    name: 'a remote image',
    attempt: (origin) => {
      new Image().src = `${origin}/remote.png`;
    },
    blockedBy: /^img-src http:\/\/127\.0\.0\.1:\d+\/remote\.png$/,
  },
  {
    name: 'a remote style',
    attempt: (origin) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = `${origin}/remote.css`;
      document.head.append(link);
    },
    blockedBy: /^style-src-elem http:\/\/127\.0\.0\.1:\d+\/remote\.css$/,
  },
  {
    name: 'an inline style',
    attempt: () => {
      const style = document.createElement('style');
      style.append('body { display: none }');
      document.head.append(style);
      style.remove();
    },
    blockedBy: /^style-src-elem inline$/,
  },
  {
    name: 'a frame',
    attempt: () => {
      const frame = document.createElement('iframe');
      frame.src = 'app://plenaria/index.html';
      document.body.append(frame);
      setTimeout(() => frame.remove(), 500);
    },
    blockedBy: /^(frame-src|default-src) app\b/,
  },
  {
    name: 'a form sent away',
    attempt: (origin) => {
      const form = document.createElement('form');
      form.action = `${origin}/form`;
      form.method = 'post';
      document.body.append(form);
      form.submit();
      form.remove();
    },
    blockedBy: /^form-action http:\/\/127\.0\.0\.1:\d+\/form$/,
  },
];

for (const { name, attempt, blockedBy } of attempts) {
  test(`blocks ${name} and counts it as a violation`, async ({ running: { page } }) => {
    const origin = `http://127.0.0.1:${listeners.tcpPort}`;
    await page.evaluate(() => {
      globalThis.ran = [];
      const violations: Violation[] = [];
      Object.assign(globalThis, { violations });
      document.addEventListener('securitypolicyviolation', (event) => {
        violations.push({ directive: event.effectiveDirective, blocked: event.blockedURI });
      });
    });
    // Some throw, some are blocked in silence; what counts is the violation and that nothing ran.
    await page.evaluate(attempt, origin).catch((cause: unknown) => cause);
    const violations = () =>
      page.evaluate(() =>
        (globalThis as unknown as { violations: Violation[] }).violations.map(
          ({ directive, blocked }) => `${directive} ${blocked}`,
        ),
      );
    await expect.poll(violations).toContainEqual(expect.stringMatching(blockedBy));
    expect(await page.evaluate(() => globalThis.ran)).toEqual([]);
    expect(listeners.arrived()).toEqual([]);
  });
}

test('takes no plain text for HTML or for the address of a script', async ({ running: { page } }) => {
  const refused = await page.evaluate(() => {
    const sinks: Readonly<Record<string, () => unknown>> = {
      innerHTML: () => (document.createElement('div').innerHTML = '<img src=x onerror=ran.push(1)>'),
      outerHTML: () => (document.body.appendChild(document.createElement('i')).outerHTML = '<b></b>'),
      insertAdjacentHTML: () => document.createElement('div').insertAdjacentHTML('beforeend', '<b></b>'),
      srcdoc: () => (document.createElement('iframe').srcdoc = '<b></b>'),
      parseFromString: () => new DOMParser().parseFromString('<b></b>', 'text/html'),
      'script.src': () => (document.createElement('script').src = 'x.js'),
      worker: () => new Worker('data:text/javascript,1'),
      policy: () =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }
        ).trustedTypes.createPolicy('mine', {}),
    };
    return Object.entries(sinks)
      .filter(([, sink]) => {
        try {
          sink();
          return true;
        } catch (cause: unknown) {
          return !(cause instanceof TypeError);
        }
      })
      .map(([name]) => name);
  });
  expect(refused).toEqual([]);
});

test('lets nothing of the page onto the network, by whatever way', async ({ running: { app, page } }) => {
  const { tcpPort, udpPort } = listeners;
  const through = await page.evaluate(
    async ({ tcp, udp }) => {
      const origin = `http://127.0.0.1:${tcp}`;
      const fetched = await Promise.allSettled([
        fetch(`${origin}/fetch`),
        fetch(`${origin}/opaque`, { mode: 'no-cors' }),
        fetch(`${origin}/kept`, { keepalive: true, method: 'POST', body: 'x', mode: 'no-cors' }),
      ]);
      navigator.sendBeacon(`${origin}/beacon`, 'x');
      const socket = new WebSocket(`ws://127.0.0.1:${tcp}/socket`);
      const source = new EventSource(`${origin}/events`);
      for (const rel of [
        'preconnect',
        'dns-prefetch',
        'prefetch',
        'preload',
        'modulepreload',
        'icon',
        'manifest',
        'prerender',
      ]) {
        const link = Object.assign(document.createElement('link'), { rel, href: `${origin}/${rel}` });
        if (rel === 'preload') link.as = 'image';
        document.head.append(link);
      }
      const iceServers = [
        { urls: `stun:127.0.0.1:${udp}` },
        { urls: [`turn:127.0.0.1:${udp}`, `turn:127.0.0.1:${tcp}?transport=tcp`], username: 'u', credential: 'c' },
      ];
      const peer = new RTCPeerConnection({ iceServers });
      peer.createDataChannel('x');
      const gathered = new Promise<void>((resolve) => {
        peer.addEventListener('icegatheringstatechange', () => peer.iceGatheringState === 'complete' && resolve());
        setTimeout(resolve, 1500);
      });
      await peer.setLocalDescription(await peer.createOffer());
      await gathered;
      peer.close();
      socket.close();
      source.close();
      return fetched.filter(({ status }) => status === 'fulfilled').length;
    },
    { tcp: tcpPort, udp: udpPort },
  );
  expect(through).toBe(0);
  expect(listeners.arrived()).toEqual([]);
  // Chromium fetches dictionaries by itself, behind the back of every request handler: of German none came with the app.
  await app.evaluate(async ({ session }, port) => {
    session.defaultSession.setSpellCheckerDictionaryDownloadURL(`http://127.0.0.1:${port}/dictionaries/`);
    session.defaultSession.setSpellCheckerLanguages(['de']);
    await new Promise((resolve) => {
      session.defaultSession.once('spellcheck-dictionary-download-failure', resolve);
      setTimeout(resolve, 3000);
    });
  }, tcpPort);
  expect(listeners.arrived()).toEqual([]);
  const exits = () =>
    app.evaluate(({ session }, port) => {
      const sessions = [session.defaultSession, session.fromPartition('print'), session.fromPartition('other')];
      return Promise.all(sessions.map((each) => each.resolveProxy(`http://127.0.0.1:${port}/`)));
    }, tcpPort);
  await expect.poll(exits).toEqual(Array(3).fill('PROXY 127.0.0.1:1'));
});

test('serves its page under the closed policy, each file as what it is', async ({ running: { page } }) => {
  const folder = path.resolve('out/renderer');
  const names = readdirSync(path.join(folder, 'assets')).map((name) => `assets/${name}`);
  const served = await page.evaluate(
    async (ours) => {
      return Promise.all(
        ours.map(async (name) => {
          const { status, headers } = await fetch(name);
          const policy = headers.get('content-security-policy') ?? '';
          return {
            name,
            status,
            type: headers.get('content-type'),
            sniff: headers.get('x-content-type-options'),
            policy,
          };
        }),
      );
    },
    ['index.html', 'nothing.html', ...names],
  );
  const types: Readonly<Record<string, string>> = {
    html: 'text/html',
    js: 'text/javascript',
    css: 'text/css',
    woff2: 'font/woff2',
  };
  const seen = new Set<string>();
  for (const { name, status, type, sniff, policy } of served) {
    const extension = /\.(\w+)$/.exec(name)?.[1] ?? '';
    const isThere = name !== 'nothing.html';
    if (isThere) seen.add(extension);
    expect([name, status]).toEqual([name, isThere ? 200 : 404]);
    expect(`${name}: ${type?.split(';')[0]}`).toBe(`${name}: ${isThere ? types[extension] : 'text/plain'}`);
    expect(sniff).toBe('nosniff');
    const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]));
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self'");
    expect(rules.get('connect-src')).toBe("'self'");
    expect(rules.get('require-trusted-types-for')).toBe("'script'");
    expect(rules.get('trusted-types')).toBe("'none'");
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
  }
  expect([...seen].sort()).toEqual(['css', 'html', 'js', 'woff2']);
});
