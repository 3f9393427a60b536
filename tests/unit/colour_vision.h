/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours as readers with and without colour blindness see them, and how different they look. */
#ifndef CROSSREAD_TESTS_COLOUR_VISION_H
#define CROSSREAD_TESTS_COLOUR_VISION_H

#include "crossread/screen/colour.h"

#include <math.h>

/*
 * Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
 * TVCG 15(6), 2009, table of severity 1.0: matrices for linear RGB.
 */
static const struct {
	const char *name;
	double matrix[3][3];
} visions[] = {
	{ "usual", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
	{ "protan",
		{ { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 },
			{ -0.003882, -0.048116, 1.051998 } } },
	{ "deutan",
		{ { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 },
			{ -0.011820, 0.042940, 0.968881 } } },
	{ "tritan",
		{ { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
			{ 0.004733, 0.691367, 0.303900 } } },
};

enum { VISIONS = sizeof(visions) / sizeof(visions[0]) };

struct lab {
	double l;
	double a;
	double b;
};

static inline double lab_part(double t)
{
	return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIE 1976 L*a*b* of a colour whose RGB is known, under D65, as somebody with that vision sees it. */
static inline struct lab lab_of(int colour, size_t vision)
{
	double seen[3];
	double x;
	double y;
	double z;
	int rgb[3] = { 0, 0, 0 };

	colour_rgb(colour, rgb);
	for (size_t i = 0; i < 3; i++) {
		seen[i] = 0;
		for (size_t j = 0; j < 3; j++)
			seen[i] += visions[vision].matrix[i][j] * colour_linear(rgb[j]);
		seen[i] = seen[i] < 0 ? 0 : seen[i] > 1 ? 1 : seen[i];
	}
	x = lab_part((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
	y = lab_part(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
	z = lab_part((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
	return (struct lab){ 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

static const double degree = 0.017453292519943295;

/* The angle of a hue in degrees, 0 to 360. */
static inline double hue_of(double a, double b)
{
	double hue = a == 0 && b == 0 ? 0 : atan2(b, a) / degree;

	return hue < 0 ? hue + 360 : hue;
}

/*
 * CIEDE2000, as Sharma, Wu and Dalal write it ("The CIEDE2000 Color-Difference Formula", Color Research & Application
 * 30(1), 2005), with all parametric factors 1.
 */
static inline double difference_of(struct lab p, struct lab q)
{
	double far = pow(25, 7);
	double chroma = pow((hypot(p.a, p.b) + hypot(q.a, q.b)) / 2, 7);
	double stretch = 1.5 - 0.5 * sqrt(chroma / (chroma + far));
	double c1 = hypot(p.a * stretch, p.b);
	double c2 = hypot(q.a * stretch, q.b);
	double h1 = hue_of(p.a * stretch, p.b);
	double h2 = hue_of(q.a * stretch, q.b);
	double turn = c1 * c2 == 0 ? 0 : h2 - h1;
	double hue = h1 + h2;
	double light = (p.l + q.l) / 2 - 50;
	double mean = (c1 + c2) / 2;
	double t;
	double rotation;
	double dl;
	double dc;
	double dh;

	if (turn > 180)
		turn -= 360;
	else if (turn < -180)
		turn += 360;
	if (c1 * c2 != 0)
		hue = fabs(h1 - h2) <= 180 ? hue / 2 : hue < 360 ? (hue + 360) / 2 : (hue - 360) / 2;
	t = 1 - 0.17 * cos((hue - 30) * degree) + 0.24 * cos(2 * hue * degree) + 0.32 * cos((3 * hue + 6) * degree) -
		0.20 * cos((4 * hue - 63) * degree);
	rotation = -2 * sqrt(pow(mean, 7) / (pow(mean, 7) + far)) * sin(60 * exp(-pow((hue - 275) / 25, 2)) * degree);
	dl = (q.l - p.l) / (1 + 0.015 * light * light / sqrt(20 + light * light));
	dc = (c2 - c1) / (1 + 0.045 * mean);
	dh = 2 * sqrt(c1 * c2) * sin(turn / 2 * degree) / (1 + 0.015 * mean * t);
	return sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

#endif
