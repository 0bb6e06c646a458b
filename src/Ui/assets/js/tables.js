// The tick in the heading ticks every row; bars of batch actions count what is ticked.
export function tickAll() {
  for (const all of document.querySelectorAll("[data-tick-all]")) {
    const rows = () => [...all.closest("table").querySelectorAll(`tbody input[type=checkbox][name="${CSS.escape(all.dataset.tickAll)}"]`)];
    const show = () => {
      const ticked = rows().filter((row) => row.checked).length;
      all.checked = ticked > 0 && ticked === rows().length;
      all.indeterminate = ticked > 0 && !all.checked;
      for (const count of all.closest("form")?.querySelectorAll("[data-ticked]") ?? []) count.textContent = ticked;
    };
    all.hidden = false;
    all.addEventListener("change", () => {
      for (const row of rows()) row.checked = all.checked;
      show();
    });
    all.closest("table").addEventListener("change", show);
    show();
  }
}

// Arrow keys go from row to row while the focus is in one, staying on the same kind of control. No single-letter keys:
// they collide with speech input and Vietnamese typing.
export function rowKeys() {
  for (const body of document.querySelectorAll("table[data-rows] > tbody")) {
    body.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const row = event.target.closest("tr");
      if (!step || !row || event.target.matches("select, textarea, input:not([type=checkbox])")) return;
      const kind = event.target.matches("input") ? "input[type=checkbox]" : "a, button";
      let next = row;
      while ((next = step > 0 ? next.nextElementSibling : next.previousElementSibling)) {
        const control = next.querySelector(kind);
        if (control) {
          event.preventDefault();
          control.focus();
          return;
        }
      }
    });
  }
}
