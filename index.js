// n8n loads the files that package.json lists under "n8n"; this one only lets the package be required.
module.exports = {};
