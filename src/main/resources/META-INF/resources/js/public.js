// Only improves: every page can be read and used without it. Nothing is stored, nothing is sent.

/** Copies words and says so where the reader is looking; the sentence is read out too. */
async function copy(words, control, done) {
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    return false;
  }
  const said = document.createElement('span');
  said.className = 'copied';
  said.setAttribute('role', 'status');
  control.append(said);
  said.textContent = ` ${done}`;
  setTimeout(() => said.remove(), 2500);
  return true;
}

/** A heading's "cite" link copies the citation; without a clipboard it leads to the page where the citation stands. */
function citeFromHeadings() {
  const paper = document.querySelector('.paper[data-cite]');
  paper?.addEventListener('click', async (event) => {
    const link = event.target.closest('.perma');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || !navigator.clipboard) return;
    event.preventDefault();
    const label = link.querySelector('.sr').textContent.trim();
    const words = `${paper.dataset.cite}${document.documentElement.lang === 'en' ? ', ' : ''}${label} ${link.href}`;
    if (!(await copy(words, link, paper.dataset.copied))) location.assign(link.href);
  });
}

function copyButtons() {
  for (const button of document.querySelectorAll('[data-copy]')) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', () =>
      copy(document.getElementById(button.dataset.copy).textContent.trim(), button, button.dataset.copied));
  }
}

/** Marks in the contents where the reader is, and folds the chapters he is not in. */
function followReading() {
  const contents = document.querySelector('.toc');
  if (!contents || !('IntersectionObserver' in window)) return;
  const links = new Map([...contents.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  const wide = matchMedia('(min-width: 701px)');
  let current = null;
  const follow = () => {
    let low = 0;
    let high = headings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (headings[middle].getBoundingClientRect().top < innerHeight / 3) low = middle + 1;
      else high = middle;
    }
    const link = links.get((headings[low - 1] ?? headings[0])?.id);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    current = link;
    if (wide.matches) link?.scrollIntoView({ block: 'nearest' });
  };
  contents.toggleAttribute('data-folded', wide.matches);
  wide.addEventListener('change', () => contents.toggleAttribute('data-folded', wide.matches));
  let asked = false;
  addEventListener('scroll', () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; follow(); });
  }, { passive: true });
  follow();
}

/** J and K go from change to change; buttons do the same for the pointer. */
function stepThroughChanges() {
  const stepper = document.querySelector('[data-changes]');
  if (!stepper) return;
  const changes = [...document.querySelectorAll('.change')];
  if (changes.length === 0) return;
  const output = stepper.querySelector('output');
  let at = -1;
  const mark = (index) => {
    changes[at]?.classList.remove('cur');
    document.querySelector('.change-list [aria-current]')?.removeAttribute('aria-current');
    at = index;
    changes[at].classList.add('cur');
    const entry = document.querySelector(`.change-list a[href="#${changes[at].id}"]`);
    entry?.setAttribute('aria-current', 'true');
    entry?.scrollIntoView({ block: 'nearest' });
    output.textContent = `${at + 1} / ${changes.length}`;
  };
  const go = (index) => {
    if (index < 0 || index >= changes.length) return;
    mark(index);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    changes[at].scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  };
  stepper.hidden = false;
  output.textContent = `– / ${changes.length}`;
  stepper.querySelector('[data-step="next"]').addEventListener('click', () => go(at + 1));
  stepper.querySelector('[data-step="previous"]').addEventListener('click', () => go(at - 1));
  const fromAddress = () => {
    const index = changes.findIndex((change) => `#${change.id}` === location.hash);
    if (index >= 0) mark(index);
  };
  addEventListener('hashchange', fromAddress);
  fromAddress();
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea')) return;
    if (event.key === 'j') go(at + 1);
    if (event.key === 'k') go(at - 1);
  });
}

/** "Say changes in words": the words are there for screen readers anyway; the box shows them to the eye. */
function sayInWords() {
  const box = document.querySelector('[data-in-words]');
  if (!box) return;
  box.closest('.words').hidden = false;
  box.addEventListener('change', () => document.body.classList.toggle('in-words', box.checked));
}

/** Whoever asked for the text on a date is told so; the page itself is the same for everybody. */
function nameTheDay() {
  const place = document.querySelector('[data-asked]');
  const day = new URLSearchParams(location.search).get('on');
  if (!place || !/^\d{4}-\d\d-\d\d$/.test(day ?? '')) return;
  const english = document.documentElement.lang === 'en';
  const form = new Intl.DateTimeFormat(english ? 'en-GB' : 'ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });
  place.textContent = place.dataset.asked.replace('{0}', form.format(new Date(`${day}T00:00:00Z`)));
  place.hidden = false;
}

nameTheDay();
citeFromHeadings();
copyButtons();
followReading();
stepThroughChanges();
sayInWords();
