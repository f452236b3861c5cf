// Shows and hides a password, and leaves at once for the neutral page. The pages work without it.
(() => {
  document.addEventListener("click", (event) => {
    const show = event.target.closest("[data-show]");
    if (show) {
      const field = document.getElementById(show.dataset.show);
      const hidden = field.type === "password";
      field.type = hidden ? "text" : "password";
      show.setAttribute("aria-pressed", String(hidden));
      show.querySelector("[data-label]").textContent = hidden ? show.dataset.hideLabel : show.dataset.showLabel;
      field.focus();
      return;
    }
    const exit = event.target.closest("[data-exit]");
    if (exit) {
      event.preventDefault();
      leave(exit);
    }
  });

  // A form is sent once, however often the button is pressed.
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) {
      event.preventDefault();
    }
    event.target.dataset.sent = "true";
  });

  // Back from the browser's cache: the forms can be sent again.
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
  });

  // After a form was sent, the address becomes that of the page itself, so that loading it again sends nothing twice.
  const form = document.querySelector("form[action*='session_code=']");
  if (form && window.location.search.includes("session_code=")) {
    const address = new URL(form.action);
    address.searchParams.delete("session_code");
    window.history.replaceState({}, "", address);
  }

  let lastEscape = 0;
  document.addEventListener("keydown", (event) => {
    const exit = document.querySelector("[data-exit]");
    if (event.key !== "Escape" || !exit) {
      return;
    }
    if (event.timeStamp - lastEscape < 1000) {
      leave(exit);
    }
    lastEscape = event.timeStamp;
  });

  function leave(exit) {
    document.querySelectorAll("input").forEach((field) => (field.value = ""));
    window.location.replace(exit.href);
  }

  document.querySelectorAll("[data-show]").forEach((button) => (button.hidden = false));
})();
