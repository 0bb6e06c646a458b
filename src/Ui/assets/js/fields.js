// How many characters are left.
export function counters() {
  for (const area of document.querySelectorAll("textarea[data-max]")) {
    const max = Number(area.dataset.max);
    const counter = document.createElement("p");
    counter.className = "c-counter";
    counter.setAttribute("aria-live", "polite");
    area.after(counter);
    const show = () => {
      const left = max - area.value.length;
      const near = left < Math.max(50, max / 10);
      counter.hidden = !near;
      counter.toggleAttribute("data-over", left < 0);
      counter.textContent = (left < 0 ? area.dataset.overText : area.dataset.maxText).replace("{0}", Math.abs(left));
    };
    area.addEventListener("input", show);
    show();
  }
}

// A place to drop files on, and a size check before anything is sent.
export function dropZones() {
  for (const zone of document.querySelectorAll("[data-drop]")) {
    const input = zone.querySelector("input[type=file]");
    // The browser's own button speaks the browser's language: ours stands in its place and says which files are chosen.
    const button = document.createElement("label");
    button.className = "ds-button";
    button.dataset.variant = "secondary";
    button.htmlFor = input.id;
    button.textContent = zone.dataset.choose;
    const invitation = document.createElement("p");
    invitation.textContent = zone.dataset.drop;
    const chosen = document.createElement("ul");
    chosen.setAttribute("aria-live", "polite");
    input.after(button, invitation, chosen);
    zone.dataset.ready = "";
    const show = () => chosen.replaceChildren(...[...input.files].map((file) => {
      const item = document.createElement("li");
      item.textContent = file.name;
      return item;
    }));
    input.addEventListener("change", show);

    zone.addEventListener("dragover", (event) => {
      event.preventDefault();
      zone.dataset.over = "";
    });
    zone.addEventListener("dragleave", () => delete zone.dataset.over);
    zone.addEventListener("drop", (event) => {
      event.preventDefault();
      delete zone.dataset.over;
      if (event.dataTransfer.files.length > 0) {
        input.files = event.dataTransfer.files;
        input.dispatchEvent(new Event("change", { bubbles: true }));
      }
    });

    const max = Number(zone.dataset.maxBytes);
    if (max) {
      input.addEventListener("change", () => {
        zone.querySelector("[role=alert]")?.remove();
        const tooBig = [...input.files].find((file) => file.size > max);
        if (tooBig) {
          const error = document.createElement("p");
          error.setAttribute("role", "alert");
          error.textContent = zone.dataset.tooBig.replace("{0}", tooBig.name);
          zone.append(error);
          input.value = "";
          show();
        }
      });
    }
  }
}
