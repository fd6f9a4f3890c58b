import { imageFiles } from './image-files.js';

/** Prints what the image of an app holds, for `cp --parents`. */
for (const path of imageFiles(process.argv[2]!, process.cwd())) console.log(path);
