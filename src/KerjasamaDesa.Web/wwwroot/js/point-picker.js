// A point on a map for a box that holds coordinates: the map moves below a cross, by finger, mouse or arrow keys, and a button
// takes what lies under the cross. The box itself stays, for who has copied a point elsewhere.

import { loadLeaflet, makeMap, villageMarker } from './map-library.js';

const box = document.querySelector('[data-point-picker]');
const words = document.querySelector('[data-point-words]').dataset;
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const open = make('button', { type: 'button', className: 'btn btn-outline-primary', textContent: words.open });
const here = make('button', { type: 'button', className: 'btn btn-quiet', textContent: words.here });
const take = make('button', { type: 'button', className: 'btn btn-outline-primary', textContent: words.take });
const status = make('p', { className: 'field-help', role: 'status' });
const canvas = make('div', { className: 'map' });
const chooser = make('div', { className: 'point-picker', hidden: true }, canvas, make('div', { className: 'button-row' }, take));
canvas.setAttribute('role', 'application');
canvas.setAttribute('aria-label', words.label);
box.closest('.field').append(make('div', { className: 'button-row' }, open, ...(navigator.geolocation ? [here] : [])), status, chooser);

const typed = () => /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(box.value.replace('−', '-').replace(/(\d),(\d+)\s*;/, '$1.$2;'));
let map;

function set(latitude, longitude) {
  box.value = `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
  status.textContent = words.taken.replace('{0}', box.value);
}

async function begin() {
  if (map) { chooser.hidden = !chooser.hidden; map.invalidateSize(); return; }
  open.disabled = true;
  try {
    const [L, answer] = await Promise.all([loadLeaflet(), fetch(words.points, { headers: { Accept: 'application/json' } })]);
    const { features } = answer.ok ? await answer.json() : { features: [] };
    chooser.hidden = false;
    map = makeMap(L, canvas, { tiles: words.tiles, attribution: words.attribution, words });
    const villages = L.featureGroup(features.map(({ geometry: { coordinates: [longitude, latitude] }, properties }) =>
      villageMarker(L, { latitude, longitude, title: properties.title, isOwn: properties.url === words.centre })));
    villages.addTo(map);
    canvas.classList.add('map-few');
    const own = features.find(feature => feature.properties.url === words.centre);
    const given = typed();
    if (given) map.setView([Number(given[1]), Number(given[2])], 15);
    else if (own) map.setView([own.geometry.coordinates[1], own.geometry.coordinates[0]], 14);
    else if (villages.getLayers().length) map.fitBounds(villages.getBounds().pad(0.2), { maxZoom: 13 });
    else map.setView([-2.5, 118], 5);
    map.on('click', ({ latlng }) => map.panTo(latlng));
    canvas.append(make('div', { className: 'map-cross', ariaHidden: 'true' }));
    canvas.focus();
  } catch {
    status.textContent = words.broken;
  } finally {
    open.disabled = false;
  }
}

open.addEventListener('click', begin);
take.addEventListener('click', () => { const { lat, lng } = map.getCenter(); set(lat, lng); });
here.addEventListener('click', () => {
  status.textContent = words.seeking;
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => { set(coords.latitude, coords.longitude); map?.setView([coords.latitude, coords.longitude], 16); },
    () => { status.textContent = words.lost; },
    { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 });
});
