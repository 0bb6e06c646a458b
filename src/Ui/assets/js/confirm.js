// <button data-confirm="Question?" data-cancel="…">: asks in a dialog, then sends with the same button.
export function confirmBeforeSending() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("button[data-confirm]");
    if (!button || button.dataset.confirmed) return;
    event.preventDefault();

    const dialog = document.createElement("dialog");
    dialog.className = "ds-dialog";
    const question = document.createElement("p");
    question.id = "confirm-question";
    question.textContent = button.dataset.confirm;
    dialog.setAttribute("aria-labelledby", question.id);
    const actions = document.createElement("div");
    actions.className = "c-actions";
    const yes = document.createElement("button");
    yes.type = "button";
    yes.className = "ds-button";
    yes.textContent = button.textContent.trim();
    if (button.dataset.color) yes.dataset.color = button.dataset.color;
    const no = document.createElement("button");
    no.type = "button";
    no.className = "ds-button";
    no.dataset.variant = "secondary";
    no.textContent = button.dataset.cancel;
    actions.append(yes, no);
    dialog.append(question, actions);
    document.body.append(dialog);

    yes.addEventListener("click", () => {
      dialog.close();
      button.dataset.confirmed = "1";
      button.click();
      delete button.dataset.confirmed;
    });
    no.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      button.focus();
    });
    dialog.showModal();
    no.focus();
  });
}
