// The style sheet of the page: read on a telephone, on a screen in light or dark, and printed as the decree wants it.
#pragma once

#include <string_view>

namespace hopluu::report {

inline constexpr std::string_view kPageStyle = R"css(
:root { color-scheme: light dark; --paper: #fff; --ink: #1a1a1a; --quiet: #555; --line: #b8b8b8; --head: #eef1f5; --link: #0b4f8a; --room: #e4e7eb; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1d2024; --ink: #e6e6e6; --quiet: #a9adb3; --line: #4b5058; --head: #2a2f36; --link: #8dbbe8; --room: #121417; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--room); color: var(--ink); font: 1.125rem/1.5 "Times New Roman", Tinos, "Liberation Serif", serif; }
main { max-width: 52rem; margin: 0 auto; padding: 1.25rem clamp(1rem, 5vw, 4rem) 3rem; background: var(--paper); }
p, h1, h2, h3, h4, h5 { margin: .6em 0 0; overflow-wrap: break-word; }
.letterhead, .signature { display: flex; flex-wrap: wrap; gap: 1rem; text-align: center; font-size: .95rem; }
.letterhead > *, .signature > * { flex: 1 1 18rem; }
.letterhead .state { flex-grow: 1.4; font-size: clamp(.8rem, 4vw, .95rem); }
.letterhead p, .signature p { margin: 0; }
.rule { width: 40%; margin: .3rem auto .5rem; border: 0; border-top: 1px solid; }
.issuer .rule { width: 8rem; }
.state .rule { width: 14rem; max-width: 100%; }
.slot { white-space: pre-wrap; }
h1 { margin-top: 1.6rem; text-align: center; font-size: 1.3rem; line-height: 1.35; text-wrap: balance; }
h1 span { display: block; }
nav { margin: 1rem 0; border: 1px solid var(--line); border-radius: .3rem; font-size: 1rem; }
summary { padding: .6rem .9rem; cursor: pointer; font-weight: bold; }
nav ol { list-style: none; margin: 0; padding: 0 .9rem .6rem; }
nav a { display: block; padding: .35rem 0; color: var(--link); }
.basis { font-style: italic; }
.body p { text-indent: 2.5rem; text-align: justify; }
h2 { margin-top: 1.4em; font-size: 1.125rem; text-transform: uppercase; }
h3, h4, h5 { font-size: 1.125rem; }
h4, h5 { font-style: italic; }
h5 { font-weight: normal; }
.signature { margin-top: 1.5rem; break-inside: avoid; }
.recipients { text-align: left; }
.recipients b { font-style: italic; }
.name { padding-top: 4rem; font-weight: bold; }
.annex { margin-top: 3rem; padding-top: 1rem; border-top: 3px double var(--line); }
.annex h2 { text-align: center; }
.annex h2 span { display: block; text-transform: none; }
.reference { text-align: center; font-style: italic; font-size: 1rem; color: var(--quiet); }
.scroll { margin: .8rem calc(-1 * clamp(.5rem, 3vw, 3rem)) 0; max-height: 85vh; overflow: auto; border: 1px solid var(--line); }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-size: .85rem; line-height: 1.3; }
th, td { padding: .3rem .4rem; border: solid var(--line); border-width: 0 1px 1px 0; background: var(--paper); text-align: center; font-weight: normal; }
thead { position: sticky; top: 0; z-index: 2; }
thead th { background: var(--head); font-weight: bold; }
.l { text-align: left; }
.r { text-align: right; white-space: nowrap; font-variant-numeric: lining-nums tabular-nums; }
.b { font-weight: bold; }
.i { font-style: italic; }
.lines { white-space: pre-line; }
.name-column { position: sticky; left: 0; z-index: 1; min-width: 7rem; }
.label-column { position: sticky; left: 7rem; z-index: 1; min-width: 4.5rem; overflow-wrap: break-word; }
.notes { font-size: .95rem; }
.notes p { margin-top: .3em; }
@media (min-width: 60rem) {
  main { max-width: 90rem; }
  .letterhead, h1, nav, .body, .signature { max-width: 46rem; margin-left: auto; margin-right: auto; }
  .name-column { min-width: 14rem; }
  .label-column { left: 14rem; }
}
@media (max-width: 30rem) {
  .body p { text-align: left; text-indent: 1.5rem; }
  .name-column { width: 7rem; max-width: 7rem; }
  .label-column { width: 4.5rem; max-width: 4.5rem; }
  table { font-size: .8rem; }
}
@page { size: A4 portrait; margin: 20mm 15mm 20mm 30mm; }
@page wide { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #000; --line: #000; --head: #fff; --room: #fff; }
  body { font-size: 14pt; line-height: 1.25; }
  main { max-width: none; padding: 0; }
  nav { display: none; }
  .letterhead, .signature { flex-wrap: nowrap; }
  .letterhead > *, .signature > * { flex: 1 1 0; }
  .letterhead .state { font-size: 12pt; }
  .letterhead { font-size: 12pt; }
  h1, h2, h3, h4, h5 { font-size: 14pt; break-after: avoid; }
  p { orphans: 2; widows: 2; }
  .annex { break-before: page; margin: 0; padding: 0; border: 0; }
  .wide { page: wide; }
  .scroll { max-height: none; overflow: visible; margin: 6pt 0 0; border-width: 1px 0 0 1px; }
  table { font-size: 8pt; line-height: 1.15; }
  th, td { padding: 1pt 1.5pt; }
  thead { position: static; }
  .name-column, .label-column { position: static; min-width: 0; }
  tbody { break-inside: avoid; }
  .notes { font-size: 10pt; }
}
)css";

}  // namespace hopluu::report
