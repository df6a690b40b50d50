import { brokenTexts, hostileTexts } from '#tests/builders/hostile.ts';

const long = 'Á'.repeat(10_000);

/**
 * What people type, paste and import: every one of them is text. The list grows and never shrinks; those of
 * `builders/hostile.ts` are part of it.
 */
export const hostileStrings: readonly string[] = [
  ...hostileTexts,
  ...brokenTexts.map(([raw]) => raw),
  // What would run.
  '<script>window.__ran=(window.__ran||0)+1</script>',
  '--><script>window.__ran=2</script><!--',
  '</title><script>window.__ran=3</script>',
  '</style></head><body onload="window.__ran=4">',
  '<img src=x onerror="window.__ran=5">',
  '<svg onload="window.__ran=6"><use href="data:image/svg+xml,x#y"/></svg>',
  '" onmouseover="window.__ran=7" x="',
  "' autofocus onfocus='window.__ran=8' '",
  '<a href="javascript:window.__ran=9">go</a>',
  '[go](javascript:window.__ran=10) <javascript:window.__ran=11>',
  '<iframe srcdoc="<script>parent.__ran=12</script>"></iframe>',
  '<meta http-equiv="refresh" content="0;url=https://example.org/">',
  '<link rel=stylesheet href=https://example.org/x.css><base href=https://example.org/>',
  '@import url(https://example.org/x.css); body{background:url(https://example.org/x.png)}',
  '<form action=https://example.org/><button formaction=javascript:window.__ran=13>ok</button></form>',
  // What closes a container.
  ']]>',
  '<![CDATA[ a & b ]]>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '&lt;b&gt; &nbsp; &#0; &#x1F600; &notanentity; &amp',
  '</w:t></w:r></w:p><w:p><w:r><w:t>new',
  '_x0041_ _x000D_',
  // What a program might run, fill in or take for its own.
  '=1+1',
  '=HYPERLINK("https://example.org","x")',
  '@SUM(A1:A9)',
  '+A1;-A2',
  '\t=1+1',
  '"quoted", a;b,\'c\'',
  'first line\nsecond "line"\r\nthird; line',
  '{city} {{count}} {placeholder} ${title}',
  '%s %d %n %00 %0A',
  'BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VCALENDAR',
  'a\\, b\\; c\\n: d',
  // Where files are named.
  '../../etc/x',
  'C:\\Windows\\x',
  'CON',
  'aux.txt',
  'name.  ',
  // What is no letter, or a thousand.
  'v\u0000al\u0001ue\u0008\u000B\u001F',
  '\uD800 alone \uDFFF',
  '\uFFFE \uFFFF \u{1FFFE}',
  'z\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309algo',
  '\u202Edesrever \u2066open',
  'עברית ו־English יחד',
  '🏳️‍🌈 👨‍👩‍👧‍👦 👩🏽‍💻',
  'zero\u200Bwidth soft\u00ADhyphen \uFEFFmark',
  'ligature ﬁ Ａ ① ½ İı ß',
  long,
  '   ',
  '\n\n\t\n',
  '\u0000\u0007\u001B',
  // Markdown of every other kind.
  'line\n===\nline\n---',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '- [ ] task\n  - nested\n\n10) ten',
  '[^1]: note\n[^1] ![](x) <b>b</b> https://example.org www.example.org a@example.org',
  '$$x^2$$ ==mark== ++ins++ :smile: ::: box',
  '&copy; &#35; \\# \\\\ \\',
];
