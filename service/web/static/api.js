fetch("/openapi.json").then((answer) => answer.json()).then((api) => {
  const place = document.getElementById("routes");
  place.textContent = "";
  for (const [path, verbs] of Object.entries(api.paths)) {
    for (const [verb, route] of Object.entries(verbs)) {
      const box = document.createElement("details"), head = document.createElement("summary");
      const mark = document.createElement("span"), name = document.createElement("code");
      mark.className = "verb"; mark.textContent = verb.toUpperCase(); name.textContent = path;
      head.append(mark, name, " ", route.description || route.summary || "");
      const body = document.createElement("pre");
      const parts = { parameters: route.parameters, requestBody: route.requestBody, responses: route.responses };
      body.textContent = JSON.stringify(parts, null, 2);
      box.append(head, body); place.append(box);
    }
  }
  const box = document.createElement("details"), head = document.createElement("summary");
  head.textContent = "Schemas";
  const body = document.createElement("pre");
  body.textContent = JSON.stringify(api.components, null, 2);
  box.append(head, body); place.append(box);
});
