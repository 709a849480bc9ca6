/* archref: shows what a citation means, on hover and on keyboard focus; Escape hides it, the pointer may enter it.
   Without this script the title attribute does what a browser makes of it. */
(function () {
  "use strict";
  var GAP = 6; // pixels between a citation and its tooltip
  var LINGER = 200; // milliseconds in which the pointer may get from one to the other
  var shown = null;
  var timer = 0;
  var tip = document.createElement("div");
  tip.className = "archref-tip";
  tip.id = "archref-tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;

  function place(target) {
    var box = target.getClientRects()[0] || target.getBoundingClientRect();
    var width = document.documentElement.clientWidth;
    tip.style.left = "0";
    tip.style.top = "0";
    var left = Math.max(GAP, Math.min(box.left, width - tip.offsetWidth - GAP));
    var top = box.bottom + GAP;
    if (top + tip.offsetHeight > window.innerHeight && box.top - GAP > tip.offsetHeight) {
      top = box.top - GAP - tip.offsetHeight;
    }
    tip.style.left = left + window.scrollX + "px";
    tip.style.top = top + window.scrollY + "px";
  }

  function show(target) {
    clearTimeout(timer);
    if (shown === target) {
      return;
    }
    hide();
    shown = target;
    tip.textContent = target.getAttribute("data-archref");
    tip.hidden = false;
    target.setAttribute("aria-describedby", tip.id);
    place(target);
  }

  function hide() {
    clearTimeout(timer);
    if (shown) {
      shown.removeAttribute("aria-describedby");
      shown = null;
    }
    tip.hidden = true;
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(hide, LINGER);
  }

  function cited(event) {
    return event.target.closest ? event.target.closest("[data-archref]") : null;
  }

  // the browser's own tooltip would stand beside ours
  function take() {
    document.querySelectorAll(".archref[title]").forEach(function (element) {
      element.setAttribute("data-archref", element.getAttribute("title"));
      element.removeAttribute("title");
      if (element.tagName !== "A") {
        element.tabIndex = 0;
      }
    });
  }

  function prepare() {
    document.body.appendChild(tip);
    take();
    // some themes put another page's content into this one
    new MutationObserver(take).observe(document.body, { childList: true, subtree: true });
    document.addEventListener("mouseover", function (event) {
      var target = cited(event);
      if (target) {
        show(target);
      } else if (tip.contains(event.target)) {
        clearTimeout(timer);
      } else if (shown && shown !== document.activeElement) {
        later();
      }
    });
    document.addEventListener("focusin", function (event) {
      var target = cited(event);
      if (target) {
        show(target);
      } else {
        hide();
      }
    });
    document.addEventListener("focusout", later);
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") {
        hide();
      }
    });
    window.addEventListener("resize", hide);
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", prepare);
  } else {
    prepare();
  }
})();
