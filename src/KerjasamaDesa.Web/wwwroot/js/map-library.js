// Leaflet, fetched when a map is first asked for: 45 KB are much on a village's network, and the lists need none of it.

let library;

/** Loads Leaflet once; the addresses stand in the page's template, as the server knows them. */
export function loadLeaflet() {
  library ??= new Promise((resolve, reject) => {
    const parts = document.querySelector('template[data-map-library]').content.cloneNode(true);
    const [style, script] = [parts.querySelector('link'), parts.querySelector('script')];
    const loads = [style, script].map(part => new Promise((done, failed) => {
      part.addEventListener('load', done);
      part.addEventListener('error', failed);
    }));
    document.head.append(style, script);
    Promise.all(loads).then(() => resolve(window.L), error => { library = undefined; reject(error); });
  });
  return library;
}

/** A map of Indonesia in a box: tiles only where the portal names some, always a scale. */
export function makeMap(L, box, { tiles, attribution, words }) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const map = L.map(box, {
    preferCanvas: true, zoomControl: false, minZoom: 4, maxZoom: 18, zoomSnap: 0.5, maxBounds: [[-20, 85], [15, 155]],
    zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still,
  });
  map.attributionControl.setPrefix(false);
  L.control.zoom({ zoomInTitle: words.in, zoomOutTitle: words.out }).addTo(map);
  L.control.scale({ imperial: false, position: 'bottomright' }).addTo(map);
  if (tiles) L.tileLayer(tiles, { attribution, maxZoom: 18 }).addTo(map);
  return map;
}

/** A village: a mark that the keyboard reaches, with its name beside it. */
export function villageMarker(L, { latitude, longitude, title, isOwn }) {
  const marker = L.marker([latitude, longitude], {
    icon: L.divIcon({ className: isOwn ? 'map-village map-village-own' : 'map-village', iconSize: [14, 14] }),
    title, alt: title, keyboard: true, riseOnHover: true,
  });
  return marker.bindTooltip(title, { permanent: true, direction: 'right', offset: [8, 0], className: 'map-label' });
}
