// After `vite build`: writes web/build/_headers, with a Content-Security-Policy that knows every inline script and style by hash.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const build = path.join(import.meta.dirname, '..', 'web', 'build');
const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;
const INLINE_STYLE = /<style>([\s\S]*?)<\/style>/g;

const pages = readdirSync(build, { recursive: true }).filter((file) => file.endsWith('.html'));
if (pages.length === 0) throw new Error(`No pages in ${build}: run the web build first.`);

const scripts = hashesOf(INLINE_SCRIPT);
const styles = hashesOf(INLINE_STYLE);

/** Of everything inline of one kind in any page, each once. */
function hashesOf(inline) {
  const texts = pages.flatMap((page) => [...readFileSync(path.join(build, page), 'utf8').matchAll(inline)]);
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [...new Set(texts.map(([, text]) => hash(text)))];
}

// SvelteKit hides its route announcer with a style attribute; this is the hash of that one attribute.
const ANNOUNCER = `'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='`;

const policy = [
  `default-src 'none'`,
  `script-src 'self' ${scripts.join(' ')}`,
  `style-src 'self' ${styles.join(' ')}`,
  `style-src-attr 'unsafe-hashes' ${ANNOUNCER}`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `manifest-src 'self'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ');

const headers = `/*
  Content-Security-Policy: ${policy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: same-origin
  Strict-Transport-Security: max-age=15552000; includeSubDomains

/_app/immutable/*
  Cache-Control: public, max-age=31536000, immutable
`;

// Cloudflare refuses longer lines, and a policy that is silently dropped is worse than a build that fails.
const longest = Math.max(...headers.split('\n').map((line) => line.length));
if (longest > 2000) throw new Error(`A line of _headers has ${longest} characters; at most 2000 are allowed.`);

writeFileSync(path.join(build, '_headers'), headers);
console.log(
  `web/build/_headers: ${scripts.length} inline scripts and ${styles.length} inline styles in ${pages.length} page(s)`,
);
