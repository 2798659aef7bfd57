// Draws a chosen photo smaller on the device. What cannot be drawn here is given back as it is; the server draws all photos anew either way.

const quality = 0.82;

async function drawn(picture, longest, quality) {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise(done => canvas.toBlob(done, 'image/jpeg', quality));
}

/** A file at most so long on its longest side. */
export async function shrunk(file, longest) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const bytes = await drawn(picture, longest, quality);
    picture.close();
    return bytes && bytes.size < file.size ? new File([bytes], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
  } catch {
    return file;
  }
}

/** The bytes of a photo as JPEG, drawn coarser and smaller until they fit; null when the browser cannot read it. */
export async function shrunkTo(file, most) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!picture) return null;
  let bytes;
  for (const [longest, fine] of [[1600, 0.8], [1400, 0.7], [1200, 0.6], [1000, 0.55], [800, 0.5]]) {
    bytes = await drawn(picture, longest, fine);
    if (bytes && bytes.size <= most) break;
  }
  picture.close();
  return bytes ? bytes.arrayBuffer() : null;
}
