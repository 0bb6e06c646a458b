// The page works without this; it keeps the original and its items side by side.
const items = document.querySelector(".p-items");
const boxes = () => [...document.querySelectorAll(".p-item input[type=checkbox][name=Ids]")];

const all = document.querySelector("[data-tick-items]");
if (all) {
  all.closest("label").hidden = false;
  const show = () => {
    const ticked = boxes().filter((box) => box.checked).length;
    all.checked = ticked > 0 && ticked === boxes().length;
    all.indeterminate = ticked > 0 && !all.checked;
    for (const count of document.querySelectorAll("[data-ticked]")) count.textContent = ticked;
  };
  all.addEventListener("change", () => {
    for (const box of boxes()) box.checked = all.checked;
    show();
  });
  items.addEventListener("change", show);
  show();
}

const pane = document.querySelector(".p-text");
const marksOf = (ordinal) => document.querySelectorAll(`mark[data-muc="${ordinal}"]`);

// Shows the sentence without moving the page; the address stays as it is, so that "back" leaves the page.
function showSource(ordinal) {
  for (const old of pane.querySelectorAll("[data-shown]")) delete old.dataset.shown;
  const [first] = marksOf(ordinal);
  for (const mark of marksOf(ordinal)) mark.dataset.shown = "";
  if (first) pane.scrollTop += first.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
}

for (const link of document.querySelectorAll("[data-show]")) {
  link.addEventListener("click", (event) => {
    if (marksOf(link.dataset.show).length === 0) return;
    event.preventDefault();
    showSource(link.dataset.show);
    if (matchMedia("(max-width: 63rem)").matches) pane.scrollIntoView({ block: "start" });
  });
}

const target = document.querySelector(".p-item:target") ?? document.querySelector(".p-edit")?.closest(".p-item");
if (target) showSource(target.id.slice(4));
