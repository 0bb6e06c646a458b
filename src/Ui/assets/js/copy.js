// The button of a c-copy: copies the text before it.
export function copyButtons() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const text = button.parentElement.querySelector("pre");
      try {
        await navigator.clipboard.writeText(text.textContent);
        button.textContent = button.dataset.done;
        button.setAttribute("aria-live", "polite");
        setTimeout(() => (button.textContent = label), 2500);
      } catch {
        // Not allowed here: select it, so that the person's own copy works.
        getSelection().selectAllChildren(text);
      }
    });
  }
}
