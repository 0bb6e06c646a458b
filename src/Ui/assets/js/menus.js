// Menus close on Escape and when one looks elsewhere.
export function menus() {
  const open = () => document.querySelectorAll("details.c-menu[open]");
  document.addEventListener("click", (event) => {
    for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (inside) menu.querySelector("summary").focus();
    }
    for (const question of document.querySelectorAll("details.c-confirm[open]")) question.open = false;
  });
}
