/**
 * The grid's own style sheet. Plain classes, since a cell that names one class is made faster than one that names the twenty
 * that `makeStyles` would give it. The paper is white in every theme, as Excel keeps it; headers follow the theme.
 */
import { tokens } from '@fluentui/react-components';

const GREEN = '#107c41';
const LINE = '#e1e1e1';

export const gridCss = `
.hs-grid { position: relative; flex: 1 1 auto; min-width: 0; min-height: 0; width: 100%; height: 100%; overflow: hidden; isolation: isolate; background: #fff; color: #000; user-select: none; -webkit-user-select: none; }
.hs-scroller { position: absolute; inset: 0; overflow: auto; overscroll-behavior: contain; background: #fff; scrollbar-color: #c2c2c2 #f3f3f3; }
.hs-sheet { position: relative; contain: style; }
.hs-panes { position: absolute; inset: 0; outline: none; }
.hs-top { position: sticky; top: 0; z-index: 3; }
.hs-corner { position: sticky; left: 0; z-index: 1; background: #fff; }
.hs-topBody, .hs-body { position: absolute; top: 0; }
.hs-middle { position: relative; }
.hs-left { position: sticky; left: 0; z-index: 2; background: #fff; }
.hs-topBody { background: #fff; }
.hs-row { position: absolute; left: 0; }
.hs-body > .hs-row, .hs-topBody > .hs-row { width: 100%; }
.hs-frozenCells { position: absolute; top: 0; height: 100%; }
:where(.hs-cell) { position: absolute; top: 0; height: 100%; box-sizing: border-box; overflow: hidden; display: flex; padding: 0 3px; white-space: pre; cursor: cell; }
.hs-spills { overflow: visible; z-index: 1; }
.hs-spill { position: absolute; top: 0; bottom: 0; box-sizing: border-box; overflow: hidden; display: flex; justify-content: inherit; align-items: inherit; padding: 0 3px; pointer-events: none; }
.hs-paper { background: #fff; }
:where(.hs-merged) { background-color: #fff; }
.hs-hasFilter { padding-right: 20px; }
.hs-label { min-width: 0; overflow: hidden; }
.hs-icon { margin-right: auto; padding-right: 4px; }
.hs-headRow { height: 20px; }
.hs-filter { position: absolute; right: 1px; bottom: 1px; width: 17px; height: 17px; box-sizing: border-box; padding: 0; display: grid; place-items: center; border: 1px solid #ababab; border-radius: 2px; background: #fff; color: #444; cursor: pointer; }
.hs-filter:hover { border-color: ${GREEN}; }
.hs-filter:disabled { color: #a0a0a0; cursor: default; }
.hs-filtered { color: ${GREEN}; border-color: ${GREEN}; }
.hs-stale::after { content: ''; position: absolute; top: 0; right: 0; border-style: solid; border-width: 0 8px 8px 0; border-color: transparent #b4560e transparent transparent; }
:where(.hs-head) { position: absolute; box-sizing: border-box; background: ${tokens.colorNeutralBackground3}; color: ${tokens.colorNeutralForeground2}; font: 12px ${tokens.fontFamilyBase}; text-align: center; border-right: 1px solid ${tokens.colorNeutralStroke1}; border-bottom: 1px solid ${tokens.colorNeutralStroke1}; }
.hs-rowHead { left: 0; top: 0; height: 100%; display: flex; align-items: flex-end; justify-content: center; overflow: hidden; line-height: 18px; cursor: e-resize; }
.hs-columnHead { top: 0; height: 20px; line-height: 19px; overflow: hidden; cursor: s-resize; }
.hs-some { background: ${tokens.colorNeutralBackground5}; color: ${tokens.colorNeutralForeground1}; font-weight: 600; }
.hs-columnHead.hs-some { border-bottom: 2px solid ${GREEN}; }
.hs-rowHead.hs-some { border-right: 2px solid ${GREEN}; }
.hs-whole { background: ${GREEN}; color: #fff; font-weight: 600; }
.hs-columnHead.hs-beforeHidden { border-right: 3px double ${tokens.colorNeutralForeground2}; }
.hs-rowHead.hs-beforeHidden { border-bottom: 3px double ${tokens.colorNeutralForeground2}; }
.hs-rowEdge { position: absolute; left: 0; right: 0; bottom: 0; height: 4px; cursor: row-resize; }
.hs-columnEdge { position: absolute; top: 0; bottom: 0; right: 0; width: 5px; cursor: col-resize; }
.hs-all { left: 0; top: 0; height: 20px; cursor: cell; }
.hs-spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.hs-all::after { content: ''; position: absolute; right: 4px; bottom: 4px; border-style: solid; border-width: 0 0 9px 9px; border-color: transparent transparent ${tokens.colorNeutralForeground3} transparent; }
.hs-frozenLine { position: absolute; background: #9b9b9b; pointer-events: none; z-index: 2; }
.hs-selection { position: absolute; inset: 0; }
.hs-layer { position: absolute; right: 0; bottom: 0; pointer-events: none; z-index: 1; overflow: clip; }
.hs-left > .hs-layer, .hs-corner > .hs-layer { right: 1px; }
.hs-shade, .hs-outline, .hs-active, .hs-copied { position: absolute; box-sizing: border-box; }
.hs-shade { background: rgba(16, 124, 65, 0.12); }
.hs-outline { border: 2px solid ${GREEN}; opacity: 0.55; }
.hs-active { border: 2px solid ${GREEN}; opacity: 0.55; }
.hs-activeOfMany { border-width: 1px; }
.hs-panes:focus .hs-outline, .hs-panes:focus .hs-active { opacity: 1; }
.hs-copied { border: 2px dashed ${GREEN}; }
.hs-editorPlace { width: 0; height: 0; }
.hs-editor { position: absolute; box-sizing: border-box; margin: 0; border: 2px solid ${GREEN}; padding: 0 1px; background: #fff; color: #000; resize: none; overflow: hidden; outline: none; white-space: pre-wrap; overflow-wrap: anywhere; box-shadow: 0 2px 6px rgba(0, 0, 0, 0.25); }
.hs-resizing { position: absolute; background: ${GREEN}; z-index: 6; pointer-events: none; }
.hs-idleEditor { opacity: 0; width: 1px; height: 1px; pointer-events: none; border: 0; padding: 0; box-shadow: none; }
@media (forced-colors: active) {
  .hs-active, .hs-outline, .hs-copied { border-color: Highlight; opacity: 1; }
  .hs-cell { border-color: ${LINE}; }
}
@media (pointer: coarse) {
  .hs-filter { width: 24px; height: 24px; }
}
`;
