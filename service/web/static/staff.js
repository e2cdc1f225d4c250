const form = document.getElementById("form"), page = document.getElementById("page");
const status = document.getElementById("status"), result = document.getElementById("result");
const lock = document.getElementById("lock"), key = document.getElementById("key");
let file = null;
function say(text, wrong) { status.textContent = text; status.className = wrong ? "error" : ""; }
page.addEventListener("dragover", (event) => { event.preventDefault(); page.classList.add("over"); });
page.addEventListener("dragleave", () => page.classList.remove("over"));
page.addEventListener("drop", (event) => {
  event.preventDefault();
  page.classList.remove("over");
  file = event.dataTransfer.files[0] || null;
  if (file) { page.value = ""; page.required = false; say(file.name); }
});
page.addEventListener("input", () => { file = null; page.required = true; });
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const body = new FormData();
  body.append("file", file || new Blob([page.value], { type: "text/plain;charset=utf-8" }), file ? file.name : "page.txt");
  body.append("length", document.getElementById("length").value);
  body.append("format", "html");
  body.append("lang", document.getElementById("lang").value);
  document.getElementById("go").disabled = true;
  say("Working…");
  try {
    const headers = key.value ? { "X-API-Key": key.value } : {};
    const answer = await fetch("/v1/briefs", { method: "POST", body, headers });
    if (answer.ok) { result.srcdoc = await answer.text(); say("Done."); }
    else if (answer.status === 401) { lock.hidden = false; key.focus(); say("This service asks for a key.", true); }
    else { const wrong = await answer.json(); say(wrong.error.message, true); }
  } catch (error) { say("The service does not answer: " + error.message, true); }
  document.getElementById("go").disabled = false;
});
