// @ts-nocheck: a site's own script.
/* What matters here of a feed reader's own script: articles open in place, and the next ones come while scrolling. */
(() => {
  const stream = document.getElementById('stream');
  let loading = false;

  function open(flux) {
    const wasOpen = flux.classList.contains('active');
    for (const other of stream.querySelectorAll('.flux.active')) other.classList.remove('active', 'current');
    if (!wasOpen) flux.classList.add('active', 'current');
    flux.classList.remove('not_read');
  }

  async function loadMore() {
    const link = document.getElementById('load_more');
    if (!link || loading) return;
    loading = true;
    const response = await fetch(link.href, { credentials: 'same-origin' });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const footer = document.getElementById('stream-footer');
    for (const flux of page.querySelectorAll('#stream .flux')) stream.insertBefore(document.adoptNode(flux), footer);
    footer.replaceWith(document.adoptNode(page.getElementById('stream-footer')));
    loading = false;
  }

  stream.addEventListener('click', (event) => {
    const target = event.target;
    if (!(target instanceof Element)) return;
    if (target.closest('#load_more')) {
      event.preventDefault();
      void loadMore();
    } else if (
      stream.classList.contains('normal') &&
      target.closest('.flux_header') &&
      !target.closest('.link, .manage')
    ) {
      event.preventDefault();
      open(target.closest('.flux'));
    }
  });

  window.addEventListener(
    'scroll',
    () => {
      const left = document.documentElement.scrollHeight - window.innerHeight - window.scrollY;
      if (left < window.innerHeight) void loadMore();
    },
    { passive: true },
  );
})();
