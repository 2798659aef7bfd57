// The map above its list: layers are fetched when they are ticked, the rings lie around one village. Without script the list is all.

import { loadLeaflet, makeMap, villageMarker } from './map-library.js';

const frame = document.querySelector('[data-map]');
const box = frame.querySelector('.map');
const opener = frame.querySelector('[data-map-open]');
const status = frame.querySelector('[data-map-status]');
const words = frame.dataset;
const fewLabels = 40;
const layers = new Map();
const markers = new Map();
let map;
let L;
let smallestRing;
let nearRing;

const text = (tag, content, properties = {}) => Object.assign(document.createElement(tag), { textContent: content, ...properties });

function bubble({ url, title, note }) {
  const content = document.createElement('div');
  content.append(text('a', title, { href: url }), text('small', note));
  return content;
}

// Opened by Enter, a bubble takes the focus to its link, and gives it back when it closes.
function bubbleOn(marker, properties) {
  return marker.bindPopup(() => bubble(properties))
    .on('popupopen', ({ popup }) => { if (document.activeElement === marker.getElement()) popup.getElement().querySelector('.leaflet-popup-content a').focus(); })
    .on('popupclose', ({ popup }) => { if (popup.getElement().contains(document.activeElement)) marker.getElement()?.focus(); });
}

function draw(slug, { geometry: { coordinates: [longitude, latitude] }, properties }) {
  const isVillage = slug === 'desa';
  const marker = isVillage
    ? villageMarker(L, { latitude, longitude, title: properties.title, isOwn: properties.url === words.centre })
    : L.circleMarker([latitude, longitude], { radius: 7, weight: 2, color: '#fff', fillOpacity: 0.95, fillColor: slug === 'potensi' ? '#1f6f4a' : '#c98a1b' });
  if (properties.url === words.centre) rings([latitude, longitude]);
  markers.set(properties.url, { marker, slug });
  return isVillage ? bubbleOn(marker, properties) : marker.bindPopup(() => bubble(properties));
}

// A group is the area between its villages: their points in the order in which one walks around their middle. The area itself is drawn
// on a canvas, which no keyboard reaches: the mark in its middle is what one tabs to, and Enter opens what there is to say.
function drawGroup({ geometry: { coordinates }, properties }) {
  const points = coordinates.map(([longitude, latitude]) => [latitude, longitude]);
  const middle = [0, 1].map(axis => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
  const angle = point => Math.atan2(point[0] - middle[0], point[1] - middle[1]);
  const area = L.polygon([...points].sort((a, b) => angle(a) - angle(b)), { color: '#7a3b69', weight: 3, fillOpacity: 0.12 }).bindPopup(() => bubble(properties));
  const mark = bubbleOn(L.marker(middle, {
    icon: L.divIcon({ className: 'map-group', html: String(points.length), iconSize: [28, 28] }), title: properties.title, keyboard: true, riseOnHover: true,
  }), properties);
  const bold = isBold => area.setStyle({ weight: isBold ? 5 : 3, fillOpacity: isBold ? 0.3 : 0.12 });
  mark.on('add', () => {
    const element = mark.getElement();
    element.setAttribute('aria-label', `${properties.title}. ${properties.note}`);
    for (const begin of ['focus', 'mouseover']) element.addEventListener(begin, () => bold(true));
    for (const end of ['blur', 'mouseout']) element.addEventListener(end, () => bold(false));
  });
  return L.featureGroup([area, mark]);
}

function rings(centre) {
  for (const kilometres of [5, 10, 20]) {
    const ring = L.circle(centre, { radius: kilometres * 1000, fill: false, weight: 1, color: '#55625b', dashArray: '4 6', interactive: false }).addTo(map);
    smallestRing ??= ring;
    if (kilometres === 10) nearRing = ring;
    const edge = L.latLng(centre[0] + kilometres / 111.2, centre[1]);
    L.marker(edge, { interactive: false, keyboard: false, icon: L.divIcon({ className: 'map-ring', html: words.rings.replace('{0}', kilometres), iconSize: [48, 18] }) }).addTo(map);
  }
}

function labelWhatFits() {
  box.classList.toggle('map-few', map.getZoom() >= 12 || (layers.get('desa')?.getLayers().length ?? 0) <= fewLabels);
}

async function load(slug) {
  const isOfGroups = slug === 'kelompok';
  const answer = await fetch(isOfGroups ? words.groups : `${words.map}&lapis=${slug}`, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const { features, isWhole } = await answer.json();
  const layer = L.featureGroup(isOfGroups
    ? features.filter(feature => feature.geometry.coordinates.length > 1).map(drawGroup)
    : features.map(feature => draw(slug, feature)));
  layers.set(slug, layer);
  status.textContent = features.length === 0 ? words.nothing : isWhole ? '' : words.cut.replace('{0}', features.length);
}

async function toggle(slug, isOn) {
  if (isOn && !layers.has(slug)) await load(slug);
  const layer = layers.get(slug);
  if (!layer) return;
  if (isOn) layer.addTo(map); else layer.remove();
  labelWhatFits();
}

function fit() {
  if (words.focus && nearRing) { map.fitBounds(nearRing.getBounds()); return; }
  const all = L.latLngBounds([...layers.values()].filter(layer => map.hasLayer(layer) && layer.getLayers().length).map(layer => layer.getBounds()));
  if (smallestRing) all.extend(smallestRing.getBounds());
  if (all.isValid()) map.fitBounds(all.pad(0.15), { maxZoom: 14 }); else map.setView([-2.5, 118], 5);
}

const ticked = () => [...frame.querySelectorAll('.map-layers input')].filter(input => input.checked);

async function open() {
  opener.disabled = true;
  try {
    L = await loadLeaflet();
    box.hidden = false;
    opener.hidden = true;
    map = makeMap(L, box, { tiles: words.tiles, attribution: words.attribution, words });
    map.setView([-2.5, 118], 5);
    map.on('zoomend', labelWhatFits);
    box.addEventListener('keydown', ({ key }) => { if (key === 'Escape') map.closePopup(); });
    for (const input of ticked()) await toggle(input.value, true);
    fit();
  } catch {
    status.textContent = words.broken;
    opener.hidden = false;
  } finally {
    opener.disabled = false;
  }
}

async function show(url, slug) {
  if (!map) await open();
  if (!map) return;
  const input = frame.querySelector(`.map-layers input[value="${slug}"]`);
  input.checked = true;
  await toggle(slug, true);
  const found = markers.get(url);
  if (!found) return;
  frame.scrollIntoView({ block: 'start' });
  map.setView(found.marker.getLatLng(), Math.max(map.getZoom(), 13));
  found.marker.openPopup();
  box.focus();
}

frame.hidden = false;
opener.addEventListener('click', open);
frame.querySelector('.map-layers').addEventListener('change', async ({ target }) => {
  if (!map) return;
  try { await toggle(target.value, target.checked); fit(); } catch { status.textContent = words.broken; }
});
for (const button of document.querySelectorAll('[data-map-show]')) {
  button.hidden = false;
  button.addEventListener('click', () => show(button.dataset.mapShow, frame.dataset.layer));
}

// A phone is asked each time. On a wide screen it opens by itself for who has opened it before: the library is then on the device.
const remembered = 'peta:dibuka';
opener.addEventListener('click', () => { try { localStorage.setItem(remembered, '1'); } catch { /* asked again next time */ } });
const wasOpened = () => { try { return localStorage.getItem(remembered) === '1'; } catch { return false; } };
if (matchMedia('(min-width: 992px)').matches && wasOpened()) open();
