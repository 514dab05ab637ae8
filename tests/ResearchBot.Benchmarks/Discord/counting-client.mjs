// The same bot on discord.js: it counts what it is told and writes it down five times a second.
import { createRequire } from 'node:module';

const require = createRequire(`${process.env.DISCORDJS_FOLDER}/package.json`);
const { Client, Events, GatewayIntentBits } = require('discord.js');
const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    rest: { api: process.env.DISCORD_API.replace('/v10', '') },
});
let messages = 0;
let interactions = 0;
client.on(Events.MessageCreate, () => messages++);
client.on(Events.InteractionCreate, async interaction => {
    await interaction.deferReply({ flags: 64 });
    interactions++;
});
setInterval(() => {
    const guilds = client.guilds.cache.filter(guild => guild.available).size;
    console.log(`guilds ${guilds}\nmessages ${messages}\ninteractions ${interactions}`);
}, 200);
await client.login(process.env.DISCORD_TOKEN);
