// What runs beside the user's citeproc-js in one isolate: a job in, notes and entries out, all as JSON strings.
// The output format "archref" wraps a text in the private characters of processor/markup.py, as given by the job.
"use strict";
var archref = (function () {
  var engine, items, kept, note;

  function format(marks, end) {
    var plain = CSL.Output.Formats.text, made = {};
    Object.keys(plain).forEach(function (key) { made[key] = plain[key]; });
    Object.keys(marks).forEach(function (key) {
      made["@" + key] = key.slice(0, 8) === "display/"
        ? function (state, text) { return marks[key] + text + end; }
        : marks[key] + "%%STRING%%" + end;
    });
    made.text_escape = function (text) { return String(text || "").replace(/[\ue000-\ue03f]/g, ""); };
    made["@bibliography/entry"] = function (state, text) { return text; };
    return made;
  }

  // slow, and for the few styles alone that pass over an entry without saying so
  function prints(id) {
    var texts = engine.makeBibliography({ include: [{ field: "id", value: id }] })[1];
    return texts.length > 0 && texts[0].indexOf("CSL STYLE ERROR") < 0;
  }

  return {
    start: function (text) {
      var job = JSON.parse(text);
      items = new Map(job.items.map(function (item) { return [item.id, item]; }));
      CSL.Output.Formats.archref = format(job.marks, job.end);
      engine = new CSL.Engine({
        retrieveLocale: function (lang) { return job.locales[lang] || null; },
        retrieveItem: function (id) { return JSON.parse(JSON.stringify(items.get(String(id)))); }
      }, job.style, job.locale, Boolean(job.locale));
      engine.setOutputFormat("archref");
      engine.updateUncitedItems(job.items.map(function (item) { return item.id; }));
      note = engine.opt.xclass === "note";
      kept = { before: [], notes: [] };
      return JSON.stringify(note);
    },
    cite: function (text) {
      JSON.parse(text).forEach(function (cluster) {
        var at = kept.notes.length;
        kept.notes.push("");
        if (!cluster.cites.length) return;
        var number = note ? cluster.note : 0, given = {
          citationItems: cluster.cites, properties: { noteIndex: number }
        };
        var result = engine.processCitationCluster(given, kept.before.map(function (one) { return one.slice(0, 2); }), []);
        result[1].forEach(function (one) {
          var place = one[0] < kept.before.length ? kept.before[one[0]][2] : at;
          kept.notes[place] = one[1];
          if (one[0] === kept.before.length) kept.before.push([one[2], number, at]);
        });
      });
      return JSON.stringify(kept.notes.length);
    },
    finish: function () {
      var made = engine.makeBibliography(), entries = [];
      if (made) {
        // an item for which nothing is printed is among the ids all the same, and its text is left out or an error
        var empty = made[0].bibliography_errors.map(function (one) { return String(one.itemID); });
        var ids = made[0].entry_ids.map(function (one) { return String(one[0]); })
          .filter(function (id) { return empty.indexOf(id) < 0; });
        var texts = made[1].filter(function (text) { return text.indexOf("CSL STYLE ERROR") < 0; });
        if (ids.length !== texts.length) ids = ids.filter(prints);
        if (ids.length !== texts.length) throw new Error("entries and ids differ");
        entries = ids.map(function (id, i) { return [id, texts[i]]; });
      }
      return JSON.stringify({ notes: kept.notes, entries: entries, listed: Boolean(made) });
    }
  };
}());
