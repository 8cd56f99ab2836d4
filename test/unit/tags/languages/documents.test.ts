import { checkComments } from './checkComments.ts';

describe('comments of pages and documents', () => {
  checkComments([
    [
      'a.html',
      '<!-- YES --><p title="<!-- NO -->">// NO</p>\n<script>\n// YES\nvar a = "// NO"; /* YES */\n</script>\n<style>\n/* YES */\n// NO\n</style>\n<!-- a\nYES -->',
    ],
    [
      'a.html',
      '<script type="application/ld+json">{"a": "// NO"}</script>\n<script type="text/template"><!-- YES --> // NO</script>\n<textarea><!-- NO --></textarea>\n<script src="x"></script>// NO',
    ],
    ['a.html', '{# YES #}\n{% comment %}YES{% endcomment %}\n<SCRIPT>// YES\n</SCRIPT><p>// NO'],
    ['a.html', '<script type="module">const a = `// NO`; // YES</script>'],
    [
      'a.vue',
      '<template lang="pug">\n//- YES\np // NO\n</template>\n<script lang="ts">\n// YES\n</script>\n<style lang="scss">\n// YES\n</style>',
    ],
    [
      'a.vue',
      '<template>\n  <template v-if="a">\n  <!-- YES -->\n  </template>\n  <p :a="\'<!-- NO -->\'">// NO</p>\n</template>\n<script setup lang="tsx">\nconst a = <p>// NO</p> // YES\n</script>',
    ],
    ['a.svelte', '<script>\n// YES\n</script>\n<!-- YES -->\n<p>// NO</p>\n<style>/* YES */</style>'],
    [
      'a.astro',
      '---\n// YES\nconst a = "// NO";\n---\n<p>// NO</p>\n{/* YES */}\n<!-- YES -->\n<style>/* YES */</style>',
    ],
    ['a.erb', '<%# YES %>\n<% x = "# NO" # YES %>\n<p># NO</p>\n<!-- YES -->'],
    ['a.yml.erb', 'a: <%= b # YES %> # YES\n'],
    ['a.ejs', '<%# YES %><% // YES %><%= "// NO" %><!-- YES -->'],
    ['a.jsp', '<%-- YES --%><% // YES\nString s = "// NO"; %><!-- YES -->'],
    ['a.aspx', '<%-- YES --%><!-- YES -->'],
    ['a.hbs', '{{!-- YES --}}\n{{! YES }}\n{{x}}<!-- YES -->\n<p>// NO</p>'],
    ['a.mustache', '{{! YES }}'],
    ['a.jinja', '{# YES #}\n{{ "{# NO #}" }}\n{% raw %}{# NO #}{% endraw %}'],
    ['nginx.conf.j2', '# YES\n{# YES #}\na "{{ b }}"; # YES'],
    ['a.twig', '{# YES #}<!-- YES -->'],
    ['a.liquid', '{% comment %} YES {% endcomment %}{% # YES %}'],
    ['a.blade.php', '{{-- YES --}}\n<?php // YES ?>\n<!-- YES -->'],
    ['a.cshtml', '@* YES *@\n@{\n  // YES\n  var a = "// NO";\n}\n<p>// NO</p>\n<!-- YES -->'],
    ['a.razor', '@code {\n  /* YES */\n  void F() { /* YES */ }\n}\n<p>// NO'],
    ['a.tpl', '{* YES *}'],
    ['a.gotmpl', '{{/* YES */}}{{- /* YES */ -}}'],
    ['a.vm', '## YES\n#* YES *#\n'],
    ['a.ftl', '<#-- YES -->'],
    ['a.pug', '//- YES\n//\n  YES\np NO'],
    ['a.haml', '-# YES\n%p NO'],
    ['a.heex', '<%!-- YES --%><%# YES %>'],
    [
      'a.md',
      '<!-- YES -->\n`<!-- NO -->`\n\n```js\n// NO\n<!-- NO -->\n```\n\n~~~\n<!-- NO -->\n~~~\n\n    <!-- NO -->\n\ntext <!-- YES --> // NO\n<!--\nYES\n-->',
    ],
    ['a.md', '# NO\n- item\n\n    <!-- YES -->\n\n- ```\n  <!-- NO -->\n  ```\n<!-- YES -->'],
    ['a.md', '---\ntitle: a # YES\n---\n``a ` <!-- NO -->``\n`open <!-- YES -->'],
    ['a.rmd', '```{r}\nx <- "# NO" # YES\n```\n\n```{python echo=FALSE}\n# YES\n```\n\n```r\n# NO\n```'],
    ['a.mdx', '{/* YES */}\n\n<A b="c" />\n```jsx\n{/* NO */}\n```'],
    ['a.rst', '.. YES\n\n.. note:: NO\n\n..\n   YES\n\ntext .. NO'],
    ['a.adoc', '// YES\n////\nYES\n////\n----\n// NO\n----\ntext // NO'],
    ['a.org', '# YES\n#+BEGIN_COMMENT\nYES\n#+END_COMMENT\n* NO'],
    [
      'a.ipynb',
      '{\n "cells": [\n  {\n   "cell_type": "code",\n   "source": [\n    "# YES\\n",\n    "x = \\"# NO\\"\\n",\n    "y = 1 # YES"\n   ]\n  },\n  {\n   "cell_type": "markdown",\n   "source": ["# NO\\n", "<!-- YES -->"]\n  },\n  {\n   "source": "# YES",\n   "outputs": [{"text": ["# NO"]}],\n   "cell_type": "code"\n  }\n ],\n "metadata": {"kernelspec": {"language": "python"}}\n}',
    ],
  ]);
});
