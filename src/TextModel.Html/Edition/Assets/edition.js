// What a reading edition does beyond what is read without it: notes beside their lines, a concordance, a search, a player. No part of it loads anything from elsewhere.
"use strict";
(() => {
  const fold = (text, index) => {
    // Letter by letter, so that places stay what they are.
    let folded = "";
    for (const unit of text.split("")) {
      const small = unit.toLowerCase();
      const one = small.length === 1 ? small : unit;
      folded += index?.bare[index.marked.indexOf(one)] ?? plain(one);
    }
    return folded;
  };
  const plain = letter => {
    const bare = letter < "\u00c0" ? letter : letter.normalize("NFD")[0];
    return bare.length === 1 ? bare : letter;
  };
  const isLetter = letter => letter !== undefined && /[\p{L}\p{N}\p{M}]/u.test(letter);

  // Notes stand beside the lines of their marks where there is room.
  const align = () => {
    for (const margin of document.querySelectorAll(".margin")) {
      const notes = [...margin.children];
      for (const note of notes) note.style.marginTop = "";
      if (getComputedStyle(margin).gridColumnStart !== "2") continue;
      let end = margin.getBoundingClientRect().top;
      for (const note of notes) {
        const mark = document.getElementById(note.querySelector("a.back")?.hash.slice(1));
        const top = mark ? mark.getBoundingClientRect().top - 6 : end;
        const gap = Math.max(0, top - Math.max(end, note.getBoundingClientRect().top));
        if (gap > 0) note.style.marginTop = gap + "px";
        end = note.getBoundingClientRect().bottom;
      }
    }
  };

  // The words of a page in their lines.
  const concordance = article => {
    const form = document.createElement("form");
    form.className = "find";
    form.setAttribute("role", "search");
    form.innerHTML = '<label for="find">Words in this conversation</label><p class="ask"><input type="search" id="find" autocomplete="off" spellcheck="false"> <button>Find</button></p><div aria-live="polite"></div>';
    article.querySelector("header .matter").append(form);
    const field = form.querySelector("input"), found = form.querySelector("div");
    const show = () => {
      found.replaceChildren();
      globalThis.CSS?.highlights?.delete("found");
      const wanted = fold(field.value.trim());
      if (wanted === "") return;
      const isStem = wanted.endsWith("*"), word = isStem ? wanted.slice(0, -1) : wanted;
      if (word === "") return;
      const lines = document.createElement("div"), ranges = [];
      lines.className = "lines";
      lines.tabIndex = 0;
      lines.setAttribute("role", "region");
      lines.setAttribute("aria-label", "Lines with the word");
      let count = 0;
      for (const block of article.querySelectorAll(".speech, .matter > p")) {
        const text = block.textContent, folded = fold(text);
        for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
          let end = at + word.length;
          if (isLetter(folded[at - 1]) || (!isStem && isLetter(folded[end]))) continue;
          while (isStem && isLetter(folded[end])) end++;
          ranges.push(rangeOf(block, at, end));
          if (++count <= 500) lines.append(lineOf(block, text, at, end));
        }
      }
      const said = document.createElement("p");
      said.textContent = count === 0 ? "Nothing was found." : count === 1 ? "One place." : count > 500 ? `${count} places, the first 500:` : `${count} places.`;
      found.append(said);
      if (count > 0) found.append(lines);
      if (globalThis.Highlight) CSS.highlights.set("found", new Highlight(...ranges));
    };
    form.addEventListener("submit", event => { event.preventDefault(); show(); });
    const asked = new URLSearchParams(location.search).get("find");
    if (asked) { field.value = asked; show(); }
  };
  const rangeOf = (block, start, end) => {
    const range = document.createRange(), walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let at = 0, hasStart = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!hasStart && at + node.length > start) { range.setStart(node, start - at); hasStart = true; }
      if (at + node.length >= end) { range.setEnd(node, end - at); break; }
      at += node.length;
    }
    return range;
  };
  const lineOf = (block, text, start, end) => {
    const line = document.createElement("p"), place = document.createElement("a");
    const before = document.createElement("span"), behind = document.createElement("span"), inner = document.createElement("bdi");
    inner.textContent = text.slice(Math.max(0, start - 70), start);
    before.append(inner);
    behind.textContent = text.slice(end, end + 70);
    place.textContent = text.slice(start, end);
    let id = block.closest(".turn")?.id;
    for (const p of block.querySelectorAll("p[id]")) if (rangeOf(block, start, end).comparePoint(p, 0) <= 0) id = p.id;
    place.href = "#" + (id ?? "main");
    line.append(before, place, behind);
    return line;
  };

  // The search: files of the index are scripts that call these.
  const waiting = new Map();
  let index, wordFiles = [], titleFiles = [];
  globalThis.textModelIndex = {
    start: what => { index = what; index.starts = what.firsts.split(" "); },
    words: (number, lines) => { wordFiles[number] = lines; },
    titles: (number, rows) => { titleFiles[number] = rows; },
  };
  const load = file => {
    if (!waiting.has(file)) {
      waiting.set(file, new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = "search/" + file;
        script.onload = done;
        script.onerror = failed;
        document.head.append(script);
      }));
    }
    return waiting.get(file);
  };
  // The conversations with a word, and how often each has it.
  const pagesOf = async asked => {
    const isStem = asked.endsWith("*"), word = fold(asked.replaceAll("*", ""), index), pages = new Map();
    if (word === "" || wordFilesFrom(word) < 0) return pages;
    for (let number = wordFilesFrom(word); number < index.starts.length && (number === wordFilesFrom(word) || index.starts[number].startsWith(word)); number++) {
      await load(`w${number}.js`);
      for (const line of wordFiles[number].split("\n")) {
        const [entry, ...steps] = line.split(" ");
        if (isStem ? !entry.startsWith(word) || entry === "" : entry !== word) continue;
        let page = -1;
        for (const step of steps) {
          const [far, often] = step.split("x");
          page += Number(far);
          pages.set(page, (pages.get(page) ?? 0) + Number(often ?? 1));
        }
      }
      if (!isStem) break;
    }
    return pages;
  };
  const wordFilesFrom = word => {
    let number = -1;
    while (number + 1 < index.starts.length && index.starts[number + 1] <= word) number++;
    return Math.max(number, index.starts[0]?.startsWith(word) ? 0 : -1);
  };
  const search = form => {
    const field = form.querySelector("input"), found = document.getElementById("found");
    let run = 0;
    const show = async from => {
      const mine = ++run, words = field.value.match(/[\p{L}\p{N}\p{M}*]+/gu) ?? [];
      if (words.length === 0) { found.replaceChildren(); return; }
      await load("index.js");
      const each = await Promise.all(words.map(pagesOf));
      const all = [...each[0].keys()].filter(page => each.every(pages => pages.has(page)))
        .map(page => [page, each.reduce((sum, pages) => sum + pages.get(page), 0)]).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      const some = all.slice(from, from + 20);
      await Promise.all(some.map(([page]) => load(`t${Math.floor(page / index.titlesInFile)}.js`)));
      if (mine !== run) return;
      const list = document.createElement("ol"), said = document.createElement("p");
      said.textContent = all.length === 0 ? "Nothing was found." : all.length === 1 ? "One conversation." : `${all.length} conversations.`;
      list.className = "list";
      for (const [page, count] of some) {
        const [address, title, date] = titleFiles[Math.floor(page / index.titlesInFile)][page % index.titlesInFile];
        const item = document.createElement("li"), link = document.createElement("a"), more = document.createElement("span");
        link.href = `${address}?find=${encodeURIComponent(words[0])}`;
        link.textContent = title;
        more.textContent = [date, count === 1 ? "one place" : `${count} places`].filter(part => part).join(" · ");
        item.append(link, more);
        list.append(item);
      }
      found.replaceChildren(said, list);
      if (from + 20 < all.length) {
        const button = document.createElement("button");
        button.textContent = "More";
        button.addEventListener("click", () => show(from + 20));
        found.append(button);
      }
    };
    form.addEventListener("submit", event => {
      event.preventDefault();
      try { history.replaceState(null, "", "?q=" + encodeURIComponent(field.value)); } catch { /* not from the disk */ }
      show(0);
    });
    const asked = new URLSearchParams(location.search).get("q");
    if (asked) { field.value = asked; show(0); }
  };

  // The recording is played from a turn, and the turn that is heard is marked.
  const playing = article => {
    const media = article.querySelector(".player :is(audio, video)");
    if (!media) return;
    const turns = [...article.querySelectorAll("a.at[data-start]")].map(link => ({ link, turn: link.closest(".turn"), start: Number(link.dataset.start) }));
    const heard = time => {
      let now = null;
      for (const entry of turns) if (entry.start <= time + .05 && (now === null || entry.start >= now.start)) now = entry;
      for (const entry of turns) entry.turn.classList.toggle("playing", entry === now && !media.paused);
    };
    for (const { link, start } of turns) {
      link.addEventListener("click", event => {
        event.preventDefault();
        const begin = () => { media.currentTime = start; media.play().catch(() => { /* the reader stopped it, or the file is not there */ }); };
        if (media.readyState > 0) begin();
        else { media.addEventListener("loadedmetadata", begin, { once: true }); media.preload = "metadata"; media.load(); }
      });
    }
    for (const change of ["timeupdate", "play", "pause", "seeked"]) media.addEventListener(change, () => heard(media.currentTime));
  };

  const article = document.querySelector("main > article");
  if (article) {
    playing(article);
    concordance(article);
    align();
    addEventListener("resize", align);
    document.fonts?.ready.then(align);
  }
  const form = document.getElementById("search");
  if (form) search(form);
})();
