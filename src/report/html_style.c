/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How HTML pages look: on wide and narrow screens, light and dark, and on paper. */
#include "html.h"

#include <stddef.h>

/* Colours come in pairs of ground and text with a contrast of 4.5 at least; every meaning has a sign besides. */
static const char colours[] =
	":root{color-scheme:light dark;--ground:#fff;--text:#1c1c1c;--dim:#5c5c5c;--line:#c4c4c4;--band:#f3f3f3;"
	"--link:#0b4f9e;--allegation:#ffe1bd;--denial:#d3e4ff;--context:#e6e6e6;--other:#eadcf8;"
	"--allegation-line:#a65300;--denial-line:#0b4f9e;--context-line:#5c5c5c;--other-line:#6b2fa0;"
	"--alike:11,79,158}\n"
	"@media (prefers-color-scheme:dark){:root{--ground:#161616;--text:#e6e6e6;--dim:#a8a8a8;--line:#4a4a4a;"
	"--band:#222;--link:#8ab8ff;--allegation:#4d2c00;--denial:#0f305c;--context:#3a3a3a;--other:#3d2357;"
	"--allegation-line:#ffa94d;--denial-line:#8ab8ff;--context-line:#a8a8a8;--other-line:#cfa8f5;"
	"--alike:138,184,255}}\n";

static const char text[] =
	"*{box-sizing:border-box}\n"
	"body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.5 Georgia,\"Times New Roman\",serif}\n"
	"main{max-width:76rem;margin:0 auto;padding:1.5rem 1rem 4rem}\n"
	"h1{font-size:1.7rem;line-height:1.2;margin:0 0 .3rem}\n"
	"h2{font-size:1.3rem;line-height:1.25;margin:2.5rem 0 .6rem;padding-top:.5rem;"
	"border-top:2px solid var(--line)}\n"
	"h3{font-size:1.05rem;margin:1.6rem 0 .4rem}\n"
	"h1,h2,h3,p,td,th,li{overflow-wrap:anywhere}\n"
	"a{color:var(--link)}\n"
	".meta,.n,.also,nav,th,.sign,caption,.letter,figcaption,.key{font-family:system-ui,sans-serif}\n"
	".meta{color:var(--dim);font-size:.9rem;margin:.1rem 0}\n"
	"nav ul{list-style:none;padding:0;margin:1rem 0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font-size:.9rem}\n"
	"table{border-collapse:collapse;width:100%;margin:.4rem 0 1rem}\n"
	"th,td{text-align:start;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid var(--line)}\n"
	"th{font-size:.82rem;font-weight:600;overflow-wrap:break-word}\n"
	"caption{text-align:start;color:var(--dim);font-size:.85rem;padding:.2rem 0}\n"
	".scroll{overflow-x:auto}\n"
	".number{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}\n"
	".word{white-space:nowrap;overflow-wrap:normal}\n"
	".hash{font:.72rem/1.3 ui-monospace,monospace;word-break:break-all}\n";

static const char passages[] =
	".sides{table-layout:fixed}\n"
	".sides col.gap{width:7rem}\n"
	".sides td{padding:.35rem .7rem}\n"
	".sides .pair{background:var(--band)}\n"
	".sides p{margin:.15rem 0;padding-inline-start:2.2rem;position:relative}\n"
	".n{position:absolute;inset-inline-start:0;color:var(--dim);font-size:.72rem;line-height:1.5rem;"
	"font-variant-numeric:tabular-nums}\n"
	".sign{font-size:.76rem;text-align:center;color:var(--dim)}\n"
	".sign b{display:block;font-size:1rem;color:var(--text)}\n"
	".also{font-size:.76rem;white-space:nowrap}\n"
	".heading{font-weight:bold}\n"
	".furniture{color:var(--dim);font-size:.85rem}\n"
	"mark{color:inherit;background:var(--other);border-bottom:2px dashed var(--other-line);"
	"-webkit-print-color-adjust:exact;print-color-adjust:exact}\n"
	"mark.allegation{background:var(--allegation);border-bottom:2px solid var(--allegation-line)}\n"
	"mark.denial{background:var(--denial);border-bottom:3px double var(--denial-line)}\n"
	"mark.context{background:var(--context);border-bottom:2px dotted var(--context-line)}\n"
	".letter{font-size:.72rem;font-weight:700;margin-inline-end:.25em;vertical-align:.25em}\n"
	"blockquote,q{quotes:none}\n"
	".shares{width:auto;min-width:18rem}\n"
	".coverage .words{font:inherit;min-width:16rem}\n"
	"figure{margin:1rem 0}\n"
	"figcaption{color:var(--dim);font-size:.85rem;margin-top:.3rem}\n"
	"svg{display:block;max-width:100%;height:auto;color:var(--text)}\n"
	"svg text{fill:var(--dim);font:9px system-ui,sans-serif}\n"
	"svg .frame{fill:var(--band);stroke:var(--line)}\n"
	"svg .likely{fill:var(--dim)}\n"
	"svg .strong,svg .copied,svg .verbatim{fill:var(--text)}\n"
	"svg a:focus rect{outline:2px solid var(--link)}\n";

/* A narrow screen has no room for columns: each cell becomes a line under the label of its column. */
static const char sizes[] =
	".missing{color:var(--dim)}\n"
	"@media (max-width:44rem){\n"
	"main{padding:1rem .7rem 3rem}\n"
	".stack,.stack caption,.stack tbody,.stack tr,.stack td,.stack th[scope=row]{display:block;width:auto}\n"
	".stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}\n"
	".stack tr{padding:.5rem 0;border-bottom:1px solid var(--line)}\n"
	".stack td,.stack th[scope=row]{border:0;padding:.1rem 0;text-align:start}\n"
	".stack td[data-label]::before{content:attr(data-label);display:block;color:var(--dim);"
	"font:600 .72rem/1.4 system-ui,sans-serif}\n"
	".stack td:empty{display:none}\n"
	".sides .pair{padding:.5rem}\n"
	".sides .sign b{display:inline}\n"
	".sides .sign{text-align:start}\n"
	"}\n"
	"@media print{\n"
	":root{--ground:#fff;--text:#000;--dim:#444;--line:#999;--band:#f3f3f3;--link:#000;--allegation:#ffe1bd;"
	"--denial:#d3e4ff;--context:#e6e6e6;--other:#eadcf8;--allegation-line:#a65300;--denial-line:#0b4f9e;"
	"--context-line:#5c5c5c;--other-line:#6b2fa0;--alike:11,79,158}\n"
	"@page{margin:15mm}\n"
	"html{font-size:9.5pt}\n"
	"main{max-width:none;padding:0}\n"
	"nav{display:none}\n"
	"a{text-decoration:none}\n"
	"h2,h3,thead{break-after:avoid}\n"
	"thead{display:table-header-group}\n"
	"tr.pair,figure,tr.short{break-inside:avoid}\n"
	".scroll{overflow:visible}\n"
	"svg{max-height:9cm}\n"
	"}\n";

const char *const html_style[] = { colours, text, passages, sizes, NULL };
