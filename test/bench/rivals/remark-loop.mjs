// gray-matter and remark on every note of a folder: what most programs over Markdown folders do.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { remark } from 'remark';

const processor = remark().freeze();
let nodes = 0;
for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true })) {
  if (!entry.name.endsWith('.md')) continue;
  const { data, content } = matter(readFileSync(join(entry.parentPath, entry.name), 'utf8'), {});
  nodes += Object.keys(data).length + processor.parse(content).children.length;
}
console.log(nodes);
