// Everything works without this file; it only spares steps.
import { confirmBeforeSending } from "./confirm.js";
import { copyButtons } from "./copy.js";
import { counters, dropZones } from "./fields.js";
import { autosubmit, unsavedWarning } from "./forms.js";
import { menus } from "./menus.js";
import { rowKeys, tickAll } from "./tables.js";

document.querySelector("[data-focus]")?.focus();
menus();
autosubmit();
unsavedWarning();
confirmBeforeSending();
copyButtons();
counters();
dropZones();
tickAll();
rowKeys();
